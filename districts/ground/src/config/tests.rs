//! Tests of reading, checking and printing the configuration.
use std::collections::BTreeSet;
use std::path::Path;

use super::keys::KEYS;
use super::load::{Flags, Loaded, Mistakes, resolve};
use super::{Config, LogFormat, SmtpTls, print};

fn read(file: &str, variables: &[(&str, &str)]) -> Result<Loaded, Mistakes> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let variables: Vec<(String, String)> = variables.iter().map(owned).collect();
    let file = Some((Path::new("masthead.toml"), file));
    resolve(file, &variables, &Flags::default())
}

fn mistakes(file: &str, variables: &[(&str, &str)]) -> Vec<String> {
    read(file, variables).expect_err("there are mistakes").0
}

#[test]
fn the_table_of_keys_and_the_configuration_name_the_same() {
    fn collect(value: &serde_json::Value, prefix: &str, names: &mut BTreeSet<String>) {
        for (name, value) in value.as_object().into_iter().flatten() {
            let full = format!("{prefix}{name}");
            match value {
                serde_json::Value::Object(_) => collect(value, &format!("{full}."), names),
                _ => drop(names.insert(full)),
            }
        }
    }
    let mut fields = BTreeSet::new();
    let config = serde_json::to_value(Config::default()).unwrap();
    collect(&config, "", &mut fields);
    let named = KEYS.iter().filter(|key| key.file_of.is_none());
    let named: BTreeSet<String> = named.map(|key| key.name.to_owned()).collect();
    assert_eq!(fields, named);
    for target in KEYS.iter().filter_map(|key| key.file_of) {
        assert!(fields.contains(target), "{target}");
    }
}

#[test]
fn without_any_source_everything_is_as_documented() {
    let loaded = resolve(None, &[], &Flags::default()).unwrap();
    assert_eq!(loaded.config, Config::default());
    assert!(loaded.origins.is_empty());
}

#[test]
fn the_command_line_outdoes_the_environment_and_that_the_file() {
    let file =
        "listen = '127.0.0.1:1000'\ndata = 'file'\n[limits]\nconnections = 1\nbody_bytes = 2000\n";
    let variables = [
        ("MASTHEAD_LISTEN".to_owned(), "127.0.0.1:2000".to_owned()),
        ("MASTHEAD_DATA".to_owned(), "environment".to_owned()),
        ("MASTHEAD_LIMITS__CONNECTIONS".to_owned(), "2".to_owned()),
        ("MASTHEAD_LOG__FORMAT".to_owned(), "json".to_owned()),
        (
            "MASTHEAD_HOSTS".to_owned(),
            "a.example, b.example".to_owned(),
        ),
        ("MASTHEAD_BASE_URL".to_owned(), String::new()),
    ];
    let flags = Flags {
        listen: Some("127.0.0.1:3000".parse().unwrap()),
        ..Flags::default()
    };
    let loaded = resolve(Some((Path::new("x.toml"), file)), &variables, &flags).unwrap();
    let config = &loaded.config;
    assert_eq!(config.listen.port(), 3000);
    assert_eq!(config.data, Path::new("environment"));
    assert_eq!(
        (config.limits.connections, config.limits.body_bytes),
        (2, 2000)
    );
    assert_eq!(config.log.format, LogFormat::Json);
    assert_eq!(config.hosts, ["a.example", "b.example"]);
    assert_eq!(config.base_url, None, "an empty variable is none");
    assert_eq!(loaded.origins["listen"], "flag --listen");
    assert_eq!(loaded.origins["data"], "environment MASTHEAD_DATA");
    assert_eq!(loaded.origins["limits.body_bytes"], "x.toml:5");
}

#[test]
fn every_mistake_is_named_with_its_place_in_one_message() {
    let file = "listen = 'nowhere'\nbase_ur = 'https://x.example'\n\n[limits]\nconnections = 'many'\nhead_seconds = 0\n\n[limit]\nbody_bytes = 1\n";
    let found = mistakes(
        file,
        &[
            ("MASTHEAD_LOG__LEVL", "info"),
            ("MASTHEAD_LOG__REQUESTS", "yes"),
        ],
    );
    assert_eq!(found.len(), 7, "{found:#?}");
    let all = found.join("\n");
    for part in [
        "masthead.toml:1: listen must be an address with a port",
        "masthead.toml:2: there is no key base_ur; did you mean base_url?",
        "masthead.toml:5: limits.connections must be a number",
        "masthead.toml:6: limits.head_seconds must be from 1 to 300, not 0",
        "masthead.toml:9: there is no key limit.body_bytes; did you mean limits.body_bytes?",
        "there is no variable MASTHEAD_LOG__LEVL; did you mean MASTHEAD_LOG__LEVEL?",
        "environment MASTHEAD_LOG__REQUESTS: log.requests must be true or false",
    ] {
        assert!(all.contains(part), "{part}\n{all}");
    }
    assert!(
        Mistakes(found)
            .to_string()
            .starts_with("the configuration has 7 mistakes:")
    );
}

#[test]
fn broken_syntax_is_named_with_its_line() {
    let found = mistakes("data = 'x'\nlisten = = 3\n", &[]);
    assert!(found[0].starts_with("masthead.toml:2: "), "{found:?}");
}

/// Values that make no sense, and what is said of each.
const NONSENSE: &[(&str, &str)] = &[
    (
        "base_url = 'ftp://x.example'",
        "must begin with https:// or http://, not ftp://",
    ),
    (
        "base_url = 'https://x.example/news'",
        "must be scheme and host alone",
    ),
    (
        "base_url = 'https://x.example?a=1'",
        "must be scheme and host alone",
    ),
    ("base_url = 'x.example'", "base_url is no address"),
    (
        "database_url = 'mysql://u:secret@h/d'",
        "must begin with postgres://",
    ),
    ("database_url = 'secret'", "must begin with postgres://"),
    (
        "theme = '/nowhere/at/all'",
        "theme is no folder: /nowhere/at/all",
    ),
    ("data = ''", "data must not be empty"),
    (
        "metrics_listen = '127.0.0.1:8080'",
        "metrics_listen must differ from listen",
    ),
    ("hosts = ['https://x.example']", "hosts must hold names"),
    ("hosts = 'x.example'", "hosts must be a list"),
    ("hosts = [1]", "hosts must be a list of texts"),
    (
        "trusted_proxies = ['10.0.0.1']",
        "must hold networks such as 10.0.0.0/8",
    ),
    (
        "nat64_prefixes = ['2001:db8::/60']",
        "nat64_prefixes holds 2001:db8::/60",
    ),
    ("nat64_prefixes = ['10.0.0.0/8']", "nat64_prefixes holds 10"),
    (
        "nat64_prefixes = ['ipv4']",
        "must hold networks such as 10.0.0.0/8",
    ),
    (
        "[paywall]\nnetwork_ipv6_prefix = 65",
        "paywall.network_ipv6_prefix must be from 48 to 64",
    ),
    ("listen = 8080", "listen must be text in quotation marks"),
    ("log.level = 'inof'", "log.level must be one of off, error"),
    (
        "log.level = 'masthead=loud'",
        "log.level must be one of off, error",
    ),
    (
        "log.format = 'xml'",
        "log.format must be text or json, not xml",
    ),
    (
        "limits.drain_seconds = 60",
        "limits.drain_seconds must be from 0 to 10, not 60",
    ),
    (
        "limits.head_seconds = 31",
        "limits.head_seconds must not exceed limits.request_seconds, which is 30; it is 31",
    ),
    ("limits = 3", "there is no key limits"),
    ("websub.hubs = ['hub']", "websub.hubs must hold addresses"),
    (
        "operator_email = 'nobody'",
        "operator_email is no mail address",
    ),
    (
        "mail.smtp_host = 'h'",
        "mail.from must be set when mail.smtp_host is",
    ),
    (
        "mail.smtp_port = 25",
        "mail.smtp_port is of no use without mail.smtp_host",
    ),
    (
        "mail.smtp_host = 'mail.x.example'\nmail.from = 'a@x.example'\nmail.smtp_tls = 'none'",
        "mail.smtp_tls may be none for a server on this machine alone",
    ),
    (
        "mail.smtp_host = '10.0.0.1'\nmail.from = 'a@x.example'\nmail.smtp_tls = 'none'",
        "mail.smtp_tls may be none for a server on this machine alone",
    ),
    (
        "mail.smtp_tls = 'maybe'",
        "mail.smtp_tls must be implicit, starttls or none, not maybe",
    ),
    (
        "mail.smtp_tls = 'none'",
        "mail.smtp_tls is of no use without mail.smtp_host",
    ),
    ("ca_file = '/nowhere/ca.pem'", "ca_file /nowhere/ca.pem: "),
    (
        "secret_key = 'secret'",
        "secret_key must be 64 hexadecimal digits",
    ),
    (
        "alarm_url = 'secret'",
        "alarm_url must be an address such as",
    ),
    ("listen = 1979-05-27", "listen is neither text, number"),
];

#[test]
fn values_that_make_no_sense_are_refused() {
    for (file, part) in NONSENSE {
        let found = mistakes(file, &[]).join("\n");
        assert!(found.contains(part), "{file}: {found}");
        let without_names = found.replace("secret_key", "");
        assert!(!without_names.contains("secret"), "{found}");
    }
}

#[test]
fn sensible_values_are_taken() {
    let file = "base_url = 'https://x.example'\nlog.level = 'masthead=debug,warn'\nhosts = ['www.x.example', 'x.example:8080']\ntrusted_proxies = ['10.0.0.0/8', '::1/128']\nlimits.head_seconds = 60\nlimits.request_seconds = 60\n";
    read(file, &[]).unwrap();
}

#[test]
fn the_way_to_the_mail_server_follows_from_what_is_set() {
    let way = |lines: &str| {
        let file = format!("[mail]\nfrom = 'a@x.example'\n{lines}");
        read(&file, &[]).unwrap().config.mail.way()
    };
    let near = [
        "localhost",
        "127.0.0.1",
        "127.0.0.53",
        "::1",
        "relay.localhost",
    ];
    for host in near {
        let lines = format!("smtp_host = '{host}'\nsmtp_tls = 'none'\n");
        assert_eq!(way(&lines), (25, SmtpTls::None), "{host}");
        let lines = format!("smtp_host = '{host}'\nsmtp_port = 2525\n");
        assert_eq!(way(&lines), (2525, SmtpTls::None), "{host}");
    }
    let far = "smtp_host = 'mail.x.example'\n";
    assert_eq!(way(far), (465, SmtpTls::Implicit));
    assert_eq!(
        way(&format!("{far}smtp_port = 25")),
        (25, SmtpTls::Starttls)
    );
    assert_eq!(
        way(&format!("{far}smtp_port = 587")),
        (587, SmtpTls::Starttls)
    );
    assert_eq!(
        way(&format!("{far}smtp_tls = 'starttls'")),
        (587, SmtpTls::Starttls)
    );
    let odd = format!("{far}smtp_port = 587\nsmtp_tls = 'implicit'");
    assert_eq!(way(&odd), (587, SmtpTls::Implicit));
}

#[test]
fn variables_that_are_not_for_us_are_left_alone() {
    let foreign = [
        ("MASTHEAD_PORT", "tcp://10.0.0.1:80"),
        ("MASTHEAD_PORT_80_TCP_ADDR", "10.0.0.1"),
        ("MASTHEAD_SERVICE_HOST", "10.0.0.1"),
        ("PATH", "/bin"),
    ];
    assert_eq!(read("", &foreign).unwrap().config, Config::default());
}

#[test]
fn our_own_name_for_the_database_outdoes_the_plain_one() {
    let plain = ("DATABASE_URL", "postgres://plain/x");
    let own = ("MASTHEAD_DATABASE_URL", "postgres://own/x");
    let url = |variables: &[(&str, &str)]| read("", variables).unwrap().config.database_url;
    assert_eq!(url(&[plain]).as_deref(), Some("postgres://plain/x"));
    assert_eq!(url(&[own, plain]).as_deref(), Some("postgres://own/x"));
}

#[test]
fn secrets_may_stand_in_files_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("password");
    std::fs::write(&path, "hunter2\n").unwrap();
    let path = path.display();
    let file = format!(
        "mail.smtp_host = 'h'\nmail.from = 'a@x.example'\nmail.smtp_user = 'u'\nmail.smtp_password_file = '{path}'\n"
    );
    let loaded = read(&file, &[]).unwrap();
    assert_eq!(loaded.config.mail.smtp_password.as_deref(), Some("hunter2"));

    let twice = format!("{file}mail.smtp_password = 'x'\n");
    let found = mistakes(&twice, &[]).join("\n");
    assert!(
        found.contains("mail.smtp_password is set as well"),
        "{found}"
    );
    let found = mistakes("database_url_file = '/nowhere/at/all'", &[]).join("\n");
    assert!(
        found.contains("masthead.toml:1: database_url_file /nowhere/at/all: "),
        "{found}"
    );
}

#[test]
fn the_printed_configuration_names_origins_hides_secrets_and_reads_back() {
    let file = "[limits]\nconnections = 9\n";
    let variables = [("DATABASE_URL", "postgres://u:hunter2@h/d")];
    let loaded = read(file, &variables).unwrap();
    let text = print::text(&loaded);
    for line in [
        "listen = \"127.0.0.1:8080\" # default",
        "database_url = \"•••\" # environment DATABASE_URL",
        "# base_url is not set",
        "[limits]",
        "connections = 9 # masthead.toml:2",
        "[mail]",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    assert!(!text.contains("hunter2"));
    let again: Config = toml::from_str(&text).unwrap();
    assert_eq!(again.limits, loaded.config.limits);
}

#[test]
fn hosts_follow_the_address_and_the_listener() {
    let hosts = |file: &str| read(file, &[]).unwrap().config.all_hosts();
    assert_eq!(
        hosts("base_url = 'https://x.example'\nhosts = ['www.x.example']"),
        ["x.example", "www.x.example"]
    );
    assert!(hosts("listen = '0.0.0.0:80'").contains(&"127.0.0.1:80".to_owned()));
    assert!(hosts("listen = '[::]:81'").contains(&"localhost:81".to_owned()));
}

#[test]
fn what_belongs_together_at_a_provider_is_asked_for() {
    let found = mistakes("[oidc]\ngoogle_client_id = 'x'\n", &[]);
    assert!(found[0].contains("oidc.google_client_secret"), "{found:?}");
    let found = mistakes("[oidc]\nissuer = 'x'\n", &[]);
    assert_eq!(found.len(), 2, "{found:?}");
    let whole = "[oidc]\nissuer = 'https://id.example'\nname = 'Guild'\nclient_id = 'a'\nclient_secret = 'b'\n";
    assert!(read(whole, &[]).is_ok());
}
