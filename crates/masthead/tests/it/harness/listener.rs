//! A server on this machine that others are told to call.
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::routing::post;
use http::StatusCode;
use tokio::net::TcpListener;

/// Answers every `POST` with a status, and remembers what it was told.
#[derive(Clone)]
pub struct Listener {
    status: Arc<Mutex<StatusCode>>,
    told: Arc<Mutex<Vec<String>>>,
}

impl Listener {
    /// The listener and its address.
    pub async fn start(status: StatusCode) -> (Self, String) {
        let listener = Self {
            status: Arc::new(Mutex::new(status)),
            told: Arc::default(),
        };
        let socket = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/", socket.local_addr().unwrap());
        let router = Router::new()
            .route("/", post(Self::hear))
            .with_state(listener.clone());
        tokio::spawn(async move { axum::serve(socket, router).await });
        (listener, address)
    }

    async fn hear(State(listener): State<Self>, body: String) -> StatusCode {
        listener.told.lock().unwrap().push(body);
        *listener.status.lock().unwrap()
    }

    /// Answers with this from now on.
    pub fn answer(&self, status: StatusCode) {
        *self.status.lock().unwrap() = status;
    }

    /// The bodies of all requests so far.
    pub fn told(&self) -> Vec<String> {
        self.told.lock().unwrap().clone()
    }
}
