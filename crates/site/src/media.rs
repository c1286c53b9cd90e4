//! stub
/// a
#[derive(Debug, Clone)]
pub struct Cleaned {
    /// k
    pub kind: Kind,
    /// b
    pub bytes: Vec<u8>,
    /// t
    pub thumbnail: Option<Vec<u8>>,
    /// s
    pub seconds: Option<u32>,
}
/// k
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// j
    Jpeg,
}
impl Kind {
    /// m
    pub fn mime(self) -> &'static str {
        "image/jpeg"
    }
}

/// e
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum MediaError {
    /// u
    #[error("u")]
    Unsupported,
}
impl MediaError {
    /// k
    pub fn key(&self) -> &'static str {
        "unsupported"
    }
}
