//! Letters: how they are written, sent, looked at and stopped.
mod inbox;
mod relay;
mod server;
mod smtp;
mod stop;
mod words;
