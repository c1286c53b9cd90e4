//! The feed of releases as Atom (RFC 4287). Its identifiers are `tag:` addresses (RFC 4151) made of the log's origin, so
//! they stay the same when the site moves.

use std::fmt::Write as _;

use super::Site;
use crate::speech;
use crate::store::release::shown::Text;

/// The feed, with the last release first.
pub fn feed(site: &Site, texts: &[Text]) -> String {
    let (url, origin) = (escaped(&site.url), escaped(&authority(&site.origin)));
    let updated =
        texts.first().map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |text| moment(&text.released_at));
    let name = if site.alliance.is_empty() { origin.clone() } else { escaped(&site.alliance) };
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n",
    );
    // Writing into a string cannot fail.
    let _ = write!(
        xml,
        "<id>tag:{origin},2026:releases</id>\n<title>{name}</title>\n<updated>{updated}</updated>\n\
         <author><name>{name}</name></author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{url}/releases.atom\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{url}/\"/>\n"
    );
    for text in texts {
        entry(&mut xml, (&url, &origin), text);
    }
    xml.push_str("</feed>\n");
    xml
}

fn entry(xml: &mut String, (url, origin): (&str, &str), text: &Text) {
    let (key, day) = (text.key, escaped(&text.released_at));
    let (title, language, circle) =
        (escaped(&text.title), escaped(&text.language), escaped(&text.circle_name));
    let at = moment(&text.released_at);
    let _ = write!(
        xml,
        "<entry>\n<id>tag:{origin},{day}:texts/{key}</id>\n<title xml:lang=\"{language}\">{title}</title>\n\
         <updated>{at}</updated>\n<published>{at}</published>\n<category term=\"{}\"/>\n<category term=\"circle\" label=\"{circle}\"/>\n",
        text.kind.word()
    );
    for tongue in speech::tongues() {
        let tag = tongue.tag;
        let _ = writeln!(
            xml,
            "<link rel=\"alternate\" type=\"text/html\" hreflang=\"{tag}\" href=\"{url}/{tag}/texts/{key}\"/>"
        );
    }
    let _ = write!(
        xml,
        "<link rel=\"related\" type=\"application/ld+json\" href=\"{url}/texts/{key}/json-ld\"/>\n</entry>\n"
    );
}

/// The authority of the tags: the origin as far as it is the name of a host.
fn authority(origin: &str) -> String {
    origin.split('/').next().unwrap_or(origin).to_ascii_lowercase()
}

/// A day of the log as a moment.
fn moment(day: &str) -> String {
    format!("{}T00:00:00Z", escaped(day))
}

/// Text for XML 1.0, within elements and between quotation marks; characters that XML does not know are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_cannot_break_the_feed() {
        assert_eq!(escaped("<b>\u{0}&\"'\u{FFFE}\n]]>"), "&lt;b&gt;&amp;&quot;&#39; ]]&gt;");
        assert_eq!(authority("Log.example.org/np"), "log.example.org");
    }

    #[test]
    fn an_empty_feed_is_a_feed() {
        let site =
            Site { url: "https://x.example".into(), origin: "x.example".into(), alliance: String::new() };
        let xml = feed(&site, &[]);
        assert!(xml.contains("<id>tag:x.example,2026:releases</id>"));
        assert!(xml.contains("<title>x.example</title>") && xml.ends_with("</feed>\n"));
    }
}
