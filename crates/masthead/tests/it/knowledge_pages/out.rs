//! Rows for other programs, structured data, and ninjs.
use super::paper::{Neighbours, Paper, meeting};

/// The rows of a CSV without quoted line breaks, as fields by the names of the columns.
fn rows(csv: &str) -> Vec<Vec<(String, String)>> {
    let mut lines = csv.lines().map(fields);
    let head = lines.next().unwrap();
    lines
        .map(|line| head.iter().cloned().zip(line).collect())
        .collect()
}

fn fields(line: &str) -> Vec<String> {
    let (mut all, mut field, mut is_quoted) = (Vec::new(), String::new(), false);
    for letter in line.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => all.push(std::mem::take(&mut field)),
            letter => field.push(letter),
        }
    }
    all.push(field);
    all
}

fn of<'a>(row: &'a [(String, String)], name: &str) -> &'a str {
    let found = row.iter().find(|(column, _)| column == name);
    found.map_or("", |(_, value)| value)
}

#[tokio::test]
async fn each_row_has_its_words_source_address_and_revision() {
    let world = Neighbours::new().await;
    world.line().await;
    let page = world
        .paper
        .app
        .curl()
        .get("/story/trade-talks/data.csv")
        .await
        .expect(200);
    assert_eq!(page.header("content-type"), "text/csv; charset=utf-8");
    let rows = rows(&page.html());
    let figure = rows
        .iter()
        .find(|row| of(row, "words") == "8.4 billion euros")
        .unwrap();
    for (column, value) in [
        ("kind", "figure"),
        ("value", "8400000000"),
        ("unit", "EUR"),
        ("date", "2025"),
        ("source", "Statistics"),
        ("measure", "Trade of the two"),
        ("about", "Arland; Belmark"),
        ("story", "Headline of second"),
        ("state", "current"),
    ] {
        assert_eq!(of(figure, column), value, "{figure:?}");
    }
    let address = of(figure, "address");
    assert!(
        address.starts_with("https://news.example/news/second#"),
        "{address}"
    );
    assert!(of(figure, "revision").parse::<i64>().is_ok());
    let met = rows
        .iter()
        .find(|row| of(row, "what") == "Meeting 2")
        .unwrap();
    assert_eq!(
        (of(met, "ordinal"), of(met, "counted_by")),
        ("38", "the palace")
    );
}

#[tokio::test]
async fn json_has_the_same_rows() {
    let world = Neighbours::new().await;
    world.line().await;
    let page = world
        .paper
        .app
        .curl()
        .get("/story/trade-talks/data.json")
        .await
        .expect(200);
    let data = page.json();
    assert_eq!(data["title"], "Trade talks");
    let rows = data["rows"].as_array().unwrap();
    let csv = world
        .paper
        .app
        .curl()
        .get("/story/trade-talks/data.csv")
        .await
        .html();
    assert_eq!(rows.len(), csv.lines().count() - 1);
    assert!(
        rows.iter().any(|row| row["value"] == "8400000000"),
        "exact digits, no number"
    );
}

#[tokio::test]
async fn what_a_spreadsheet_would_compute_is_text() {
    let paper = Paper::new().await;
    let one = paper
        .thing(masthead::newsroom::knowledge::thing::Kind::State, "Arland")
        .await;
    let told = paper
        .free("formula", &["=cmd|' /C calc'!A0 was said of Arland."])
        .await;
    let facts = meeting("=1+1", "2026-06-01", [&one, &one]);
    let facts = masthead::newsroom::knowledge::moment::Facts {
        things: facts.things[..1].to_vec(),
        ..facts
    };
    paper.moment(&told, 0, "=cmd|' /C calc'!A0", facts).await;
    let csv = paper
        .app
        .curl()
        .get("/things/arland/data.csv")
        .await
        .expect(200)
        .html();
    assert!(csv.contains(",'=1+1,"), "{csv}");
    assert!(csv.contains(",'=cmd|' /C calc'!A0,"), "{csv}");
}

#[tokio::test]
async fn pages_say_events_observations_and_quotations_and_invent_no_day() {
    let world = Neighbours::new().await;
    let page = world
        .paper
        .app
        .curl()
        .get("/things/arland")
        .await
        .expect(200);
    let text = page.text("script[type='application/ld+json']");
    let markup: serde_json::Value = serde_json::from_str(&text).unwrap();
    let parts = markup["@graph"][0]["hasPart"].as_array().unwrap();
    let of_type = |kind: &str| -> Vec<&serde_json::Value> {
        parts.iter().filter(|part| part["@type"] == kind).collect()
    };
    let month = of_type("Event")
        .into_iter()
        .find(|event| event["name"] == "Meeting 1")
        .unwrap();
    assert!(
        month.get("startDate").is_none() && month["description"] == "2023-06",
        "{month}"
    );
    let day = of_type("Event")
        .into_iter()
        .find(|event| event["name"] == "Meeting 2")
        .unwrap();
    assert_eq!(day["startDate"], "2026-06-01");
    let is_theirs = |part: &&serde_json::Value| part["measurementMethod"] == "The customs";
    let observation = of_type("Observation").into_iter().find(is_theirs).unwrap();
    assert_eq!(observation["value"], "8100000000");
    let quotation = of_type("Quotation")[0];
    assert_eq!(quotation["text"], "Now we want numbers,");
    assert_eq!(quotation["creator"]["@type"], "Country");
    let url = quotation["isPartOf"]["@id"].as_str().unwrap();
    assert_eq!(url, "https://news.example/news/third");
}

#[tokio::test]
async fn ninjs_has_what_everybody_may_read_and_says_that_it_is_a_part() {
    let world = Neighbours::new().await;
    let paper = &world.paper;
    let told = paper
        .gated("closed", &["Arland is open.", "CANARY-9-1 is not."])
        .await;
    paper.mention(&told, 0, "Arland", &world.arland).await;
    let page = paper
        .app
        .curl()
        .get("/news/closed/ninjs.json")
        .await
        .expect(200);
    assert_eq!(page.header("content-type"), "application/json");
    let story = page.json();
    assert_eq!(story["standard"]["version"], "3.3");
    assert_eq!(story["representationType"], "partial");
    assert_eq!(story["places"][0]["name"], "Arland");
    assert_eq!(
        story["places"][0]["uri"],
        "https://news.example/things/arland"
    );
    assert_eq!(story["places"][0]["rel"], "about");
    assert!(
        story["bodies"][0]["value"]
            .as_str()
            .unwrap()
            .contains("Arland is open.")
    );
    assert!(!page.html().contains("CANARY") && !page.html().contains("null"));
    let free = paper
        .app
        .curl()
        .get("/news/first/ninjs.json")
        .await
        .expect(200)
        .json();
    assert_eq!(free["representationType"], "full");
    paper
        .app
        .curl()
        .get("/news/nothing/ninjs.json")
        .await
        .expect(404);
}
