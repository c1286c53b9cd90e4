//! Texts: signed, released, shown in every form.
