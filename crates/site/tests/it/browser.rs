//! A browser without scripts: cookies, and the forms of the last page.

use std::collections::BTreeMap;

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(std::time::Duration::from_secs(60)))
        .build()
        .new_agent()
}

/// A browser without scripts: cookies, and the forms of the last page.
pub struct Browser {
    base: String,
    /// The cookies, by name.
    pub cookies: BTreeMap<String, String>,
    agent: ureq::Agent,
    last: String,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header, empty if it is absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
}

/// What stands between two marks, the first time.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(found, _)| found)
}

impl Browser {
    /// A browser that has never been at that address.
    pub fn to(url: &str) -> Self {
        Self { base: url.to_owned(), cookies: BTreeMap::new(), agent: agent(), last: String::new() }
    }

    /// Another browser with the same cookies.
    pub fn again(&self) -> Self {
        Self { cookies: self.cookies.clone(), ..Self::to(&self.base) }
    }

    /// Goes on at another address with the same cookies.
    pub fn move_to(&mut self, url: &str) {
        url.clone_into(&mut self.base);
    }

    /// Sends a form; `None` if no answer comes.
    pub fn try_post(&mut self, path: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self
            .agent
            .post(format!("{}{path}", self.base))
            .header("cookie", self.cookie())
            .header("content-type", "application/x-www-form-urlencoded");
        let mut response = request.send(body.as_bytes()).ok()?;
        let status = response.status().as_u16();
        let body = response.body_mut().read_to_vec().ok()?;
        Some(Answer { status, headers: Vec::new(), body })
    }

    /// Loads a page and remembers its forms.
    pub fn get(&mut self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    /// Loads a page with headers of one's own.
    pub fn get_with(&mut self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.agent.get(format!("{}{path}", self.base)).header("cookie", self.cookie());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = read(request.call().unwrap());
        self.keep(&answer);
        if answer.status == 200 || answer.status == 422 {
            self.last = answer.text();
        }
        answer
    }

    /// Sends a form as the last page would: with its token and its idempotency key.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let (token, once) = (self.hidden("token"), self.hidden("once"));
        let mut all = vec![("token", token.as_str()), ("once", once.as_str())];
        all.extend_from_slice(fields);
        self.post_raw(path, &all, &[("sec-fetch-site", "same-origin")])
    }

    /// Sends exactly these fields and headers.
    pub fn post_raw(&mut self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.post_bytes(path, "application/x-www-form-urlencoded", body.as_bytes(), headers)
    }

    /// Sends a form with files: name, file name, bytes.
    pub fn post_files(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        const MARK: &str = "----groundswell-test-boundary";
        let (token, once) = (self.hidden("token"), self.hidden("once"));
        let mut body = Vec::new();
        let hidden = [("token", token.as_str()), ("once", once.as_str())];
        for (name, value) in hidden.iter().chain(fields) {
            body.extend(
                format!("--{MARK}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .bytes(),
            );
        }
        for (name, file, bytes) in files {
            let head = format!(
                "--{MARK}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n"
            );
            body.extend(head.bytes());
            body.extend(b"Content-Type: application/octet-stream\r\n\r\n");
            body.extend_from_slice(bytes);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{MARK}--\r\n").bytes());
        let kind = format!("multipart/form-data; boundary={MARK}");
        self.post_bytes(path, &kind, &body, &[("sec-fetch-site", "same-origin")])
    }

    /// Sends a body of that type.
    pub fn post_bytes(&mut self, path: &str, kind: &str, body: &[u8], headers: &[(&str, &str)]) -> Answer {
        let mut request = self
            .agent
            .post(format!("{}{path}", self.base))
            .header("cookie", self.cookie())
            .header("content-type", kind);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = read(request.send(body).unwrap());
        self.keep(&answer);
        if answer.status == 200 || answer.status == 422 {
            self.last = answer.text();
        }
        answer
    }

    /// The value of a hidden field of the last page.
    pub fn hidden(&self, name: &str) -> String {
        between(&self.last, &format!("name=\"{name}\" value=\""), "\"").unwrap_or("").to_owned()
    }

    /// The header that carries the cookies.
    pub fn cookie(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn keep(&mut self, answer: &Answer) {
        for (_, value) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let pair = value.split(';').next().unwrap_or("");
            if let Some((name, value)) = pair.split_once('=') {
                if value.is_empty() {
                    self.cookies.remove(name);
                } else {
                    self.cookies.insert(name.to_owned(), value.to_owned());
                }
            }
        }
    }
}

fn read(mut response: ureq::http::Response<ureq::Body>) -> Answer {
    let headers = response
        .headers()
        .iter()
        .map(|(name, value)| {
            (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        })
        .collect();
    let status = response.status().as_u16();
    let body = response.body_mut().with_config().limit(64 * 1024 * 1024).read_to_vec().unwrap();
    Answer { status, headers, body }
}
