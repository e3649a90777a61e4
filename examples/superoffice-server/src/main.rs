//! Serves the handlers on a port of this machine until it is interrupted.

use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:8080").await?;
    println!("listening on http://{}", listener.local_addr()?);
    specwright_runtime::server::serve(listener, superoffice_server::service()).await
}
