use specwright_runtime::server::Limits;

use crate::wire::{Wire, exchange, plain, start};

fn secure(authorization: &str) -> String {
    plain("POST", "/secure", authorization)
}

#[tokio::test]
async fn credentials_decide() {
    let address = start(Limits::default()).await;
    let cases = [
        (secure("authorization: Basic YW5uOnNlY3JldA==\r\n"), 200, r#""ann""#),
        (secure("authorization: basic YW5uOnNlY3JldA==\r\n"), 200, r#""ann""#),
        (secure("authorization: SoTicket 7T:valid\r\n"), 200, r#""ticket""#),
        (secure("authorization: Basic Ym9iOnNlY3JldA==\r\n"), 403, "the scope `write` is required"),
        (secure("authorization: SOTicket 7T:locked\r\n"), 403, "the account is locked"),
        (secure("authorization: SOTicket 7T:panic\r\n"), 500, "the server failed"),
        (plain("GET", "/optional", ""), 200, r#""nobody""#),
        (plain("GET", "/optional", "authorization: SOTicket 7T:valid\r\n"), 200, r#""ticket""#),
    ];
    for (request, status, body) in cases {
        let received = exchange(address, &request).await;
        assert_eq!(received.status, status, "{request}{}", received.body);
        assert!(received.body.contains(body), "{request}{}", received.body);
    }
}

#[tokio::test]
async fn a_refusal_challenges_for_each_scheme() {
    let address = start(Limits::default()).await;
    let wrong = [
        "",
        "authorization: Basic YW5uOndyb25n\r\n",
        "authorization: SOTicket x\r\n",
        "authorization: Basic !\r\n",
        "authorization: \r\n",
    ];
    for authorization in wrong {
        let received = exchange(address, &secure(authorization)).await;
        let challenges: Vec<_> = received.headers.iter().filter(|line| line.starts_with("www-authenticate: ")).collect();
        assert_eq!(received.status, 401, "{authorization}");
        assert!(challenges.iter().any(|line| line.contains(r#"Basic realm="Test""#)), "{received:?}");
        assert!(challenges.iter().any(|line| line.contains(r#"SOTicket realm="Test""#)), "{received:?}");
    }
    let denied = exchange(address, &plain("GET", "/optional", "authorization: SOTicket x\r\n")).await;
    assert_eq!(denied.status, 401, "denied credentials are not passed over as anonymous");
}

#[tokio::test]
async fn credentials_come_before_the_body() {
    let mut wire = Wire::connect(start(Limits::default()).await).await;
    wire.send("POST /secure HTTP/1.1\r\nhost: x\r\ncontent-type: nonsense\r\ncontent-length: 1000000\r\n\r\n").await;
    assert_eq!(wire.receive().await.status, 401);
}
