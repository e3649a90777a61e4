//! Who is let in, and what is asked of those who are not.

use crate::wire::{Received, post_as, start};

const BODY: &str = r#"{"EventName":"a"}"#;

async fn answer(credentials: &str) -> (Received, usize) {
    let running = start().await;
    let received = running.exchange(&post_as(credentials, "Content-Type: application/json\r\n", BODY)).await;
    (received, running.events().len())
}

#[tokio::test]
async fn every_alternative_lets_in() {
    let cases = [
        "Authorization: Basic dGplMDpUamUw\r\n",
        "authorization: BASIC dGplMDpUamUw\r\n",
        "Authorization: SOTicket 7T:MQA4AGUANwA=\r\n",
        "Authorization: SoTicket 7T:MQA4AGUANwA=\r\n",
        "Authorization: SOTICKET 7T:MQA4AGUANwA=\r\n",
        "Authorization: soticket  7T:MQA4AGUANwA=\r\n",
        "Authorization: SOTicket 7T:MQA4AGUANwA=\r\nSO-AppToken: f1b3c2d4e5a69788\r\n",
        "so-apptoken: f1b3c2d4e5a69788\r\nAuthorization: SOTICKET 7T:MQA4AGUANwA=\r\n",
        "Authorization: Bearer 8A:Cust12345.AbCdEf\r\n",
        "X-XSRF-TOKEN: 4f0ac6b1-xsrf\r\nCookie: other=1; XSRF-TOKEN=4f0ac6b1-xsrf\r\n",
    ];
    for credentials in cases {
        let (received, events) = answer(credentials).await;
        assert_eq!((received.status, events), (204, 1), "{credentials}\n{received:?}");
    }
}

#[tokio::test]
async fn all_else_is_refused_with_a_challenge_for_each_scheme() {
    let cases = [
        ("", "credentials are required"),
        ("SO-AppToken: f1b3c2d4e5a69788\r\n", "credentials are required"),
        ("X-XSRF-TOKEN: 4f0ac6b1-xsrf\r\n", "credentials are required"),
        ("Cookie: XSRF-TOKEN=4f0ac6b1-xsrf\r\n", "credentials are required"),
        ("Authorization: Negotiate YWJj\r\n", "credentials are required"),
        ("Authorization: Basic dGplMDp3cm9uZw==\r\n", "not known here"),
        ("Authorization: SOTicket 7T:other\r\n", "not known here"),
        ("Authorization: SOTicket 7T:MQA4AGUANwA=\r\nSO-AppToken: other\r\n", "not known here"),
        ("Authorization: Bearer 8A:Cust12345.AbCdEg\r\n", "not known here"),
        ("Authorization: Bearer dGplMDpUamUw\r\n", "not known here"),
        ("X-XSRF-TOKEN: forged\r\nCookie: XSRF-TOKEN=forged\r\n", "not known here"),
        ("X-XSRF-TOKEN: forged\r\nCookie: XSRF-TOKEN=4f0ac6b1-xsrf\r\n", "not known here"),
        ("Authorization:\r\n", "must be a scheme, a space and a credential"),
        ("Authorization: Basic\r\n", "must be a scheme, a space and a credential"),
        ("Authorization: Basic !!!\r\n", "not base64"),
        ("Authorization: Basic dGplMA==\r\n", "colon"),
        ("Authorization: =, Basic dGplMDpUamUw\r\n", "must be a scheme, a space and a credential"),
    ];
    let realm = "realm=\"SuperOffice CRM WebAPI, Webhook agent\"";
    let challenges = [format!("Basic {realm}, charset=\"UTF-8\""), format!("Bearer {realm}"), format!("SOTicket {realm}")];
    for (credentials, message) in cases {
        let (received, events) = answer(credentials).await;
        assert_eq!((received.status, events), (401, 0), "{credentials}\n{received:?}");
        assert_eq!(received.header("www-authenticate"), challenges, "{credentials}");
        assert!(received.body.contains("\"ErrorType\":\"SoAuthenticationException\""), "{credentials}\n{}", received.body);
        assert!(received.body.contains(message), "{credentials}\n{}", received.body);
    }
}

#[tokio::test]
async fn a_refusal_repeats_no_secret() {
    for credentials in ["Authorization: Bearer hunter2\r\n", "Authorization: Basic hunter2!\r\n", "Authorization: hunter2\r\n"] {
        let (received, _) = answer(credentials).await;
        assert_eq!(received.status, 401, "{credentials}");
        assert!(!format!("{received:?}").contains("hunter2"), "{credentials}\n{received:?}");
    }
}

#[tokio::test]
async fn credentials_are_asked_for_before_the_body_is_looked_at() {
    let running = start().await;
    for (headers, body) in [("Content-Type: text/csv\r\n", "a,b"), ("Content-Type: application/json\r\n", "{")] {
        assert_eq!(running.exchange(&post_as("", headers, body)).await.status, 401, "{headers}{body}");
    }
}
