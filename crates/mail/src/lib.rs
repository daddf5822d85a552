//! Outgoing mail: SMTP, a folder of files, or memory.
