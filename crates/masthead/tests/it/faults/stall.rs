//! A way to the database that can be held up: connections stay, and nothing comes through.
use std::net::SocketAddr;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use url::Url;

/// The way; held up or not.
pub struct Way {
    address: SocketAddr,
    is_held: watch::Sender<bool>,
}

impl Way {
    /// A way to this server.
    pub async fn to(server: &Url) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (is_held, watched) = watch::channel(false);
        let host = server.host_str().unwrap().to_owned();
        let port = server.port().unwrap_or(5432);
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let far = TcpStream::connect((host.as_str(), port)).await.unwrap();
                let ((near_in, near_out), (far_in, far_out)) =
                    (near.into_split(), far.into_split());
                tokio::spawn(carry(near_in, far_out, watched.clone()));
                tokio::spawn(carry(far_in, near_out, watched.clone()));
            }
        });
        Self { address, is_held }
    }

    /// The server's address by this way.
    pub fn url(&self, server: &Url) -> String {
        let mut url = server.clone();
        url.set_host(Some(&self.address.ip().to_string())).unwrap();
        url.set_port(Some(self.address.port())).unwrap();
        url.into()
    }

    /// Lets nothing through from now on, or all that has waited.
    pub fn hold(&self, is_held: bool) {
        self.is_held.send_replace(is_held);
    }
}

async fn carry(
    mut from: impl AsyncRead + Unpin,
    mut to: impl AsyncWrite + Unpin,
    mut is_held: watch::Receiver<bool>,
) {
    let mut bytes = [0; 8192];
    while let Ok(length @ 1..) = from.read(&mut bytes).await {
        let is_gone = is_held.wait_for(|is_held| !is_held).await.is_err();
        if is_gone || to.write_all(&bytes[..length]).await.is_err() {
            return;
        }
    }
}
