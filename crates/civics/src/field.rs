//! The fields of forms, so that a refusal can name one.

/// Declares the fields once: their names and the keys under which locale files name them.
macro_rules! fields {
    ($($name:ident $key:literal,)*) => {
        /// A field of a form, so that a refusal can name it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "the names are the fields' own")]
        pub enum Field { $($name,)* }

        impl Field {
            /// The key under which locale files name the field: `field-…`.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }
    };
}

fields! {
    Name "name",
    Words "words",
    Excerpt "excerpt",
    Language "language",
    Place "place",
    Country "country",
    Kind "kind",
    Level "level",
    Circle "circle",
    Member "member",
    Reason "reason",
    Principle "principle",
    Principles "principles",
    Causes "causes",
    Facets "facets",
    Source "source",
    Date "date",
    Ends "ends",
    Rating "rating",
    Consent "consent",
    Channel "channel",
    Password "password",
    Code "code",
    Person "person",
    Media "media",
    Title "title",
    Demands "demands",
    Bearers "bearers",
    Audience "audience",
    Heard "heard",
    Tried "tried",
    Outcome "outcome",
    Lessons "lessons",
    Driver "driver",
    Struggle "struggle",
    Loan "loan",
    Conditions "conditions",
    Until "until",
    Proposal "proposal",
    Channels "channels",
    Languages "languages",
    Review "review",
    Closes "closes",
    Done "done",
    Stance "stance",
    Ground "ground",
    Panel "panel",
    Caucuses "caucuses",
    Text "text",
    Paragraph "paragraph",
    Roots "roots",
    Form "form",
    Members "members",
    Purpose "purpose",
    Balance "balance",
    Parent "parent",
    Embargo "embargo",
    Question "question",
    Proposition "proposition",
    Share "share",
    Vote "vote",
    Cards "cards",
    Number "number",
    Interval "interval",
    Unit "unit",
    Recipe "recipe",
    Inputs "inputs",
    Licence "licence",
    Figure "figure",
    Blind "blind",
}
