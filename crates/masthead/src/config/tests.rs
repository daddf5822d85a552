//! Tests of reading, checking and printing the configuration.
