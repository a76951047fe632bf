package hexmail.bootstrap.cases;

import com.google.gson.JsonObject;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/// Compares what is shown of a message with what is expected of it.
///
/// @param expected only the members that it has are compared
record CaseCheck(MailCase expected, ShownMessage shown, SoftAssertions softly) {
  private List<JsonObject> documents() {
    return List.of(shown.api(), shown.line());
  }

  void run() {
    subject();
    people();
    content();
    files();
    if (expected.has("date")) {
      date(expected.text("date"));
    }
    if (expected.isTrue("dated")) {
      softly.assertThat(shown.line().get("date").getAsString()).doesNotStartWith("1970");
    }
    if (expected.has("labels")) {
      for (JsonObject document : documents()) {
        softly.assertThat(ShownMessage.labels(document)).isEqualTo(expected.texts("labels"));
      }
      softly
          .assertThat(shown.row().hasClass("unread"))
          .isEqualTo(expected.texts("labels").contains("UNREAD"));
    }
  }

  private void subject() {
    if (expected.has("subject")) {
      for (JsonObject document : documents()) {
        softly
            .assertThat(document.get("subject").getAsString())
            .isEqualTo(expected.text("subject"));
      }
    }
    String words = expected.has("shownSubject") ? "shownSubject" : "subject";
    if (expected.has(words)) {
      softly.assertThat(shown.page().select("h1").text()).isEqualTo(expected.text(words));
      softly.assertThat(shown.row().select("a").text()).isEqualTo(expected.text(words));
    }
  }

  private void people() {
    if (expected.has("address")) {
      sender(expected.text("name"), expected.text("address"));
    }
    if (expected.has("receivers")) {
      softly.assertThat(shown.receivers()).isEqualTo(expected.texts("receivers"));
    }
    if (expected.has("row")) {
      softly.assertThat(shown.rowSender()).isEqualTo(expected.text("row"));
    }
  }

  /// A name that looks like an address is not shown in a row.
  private void sender(String name, String address) {
    for (JsonObject document : documents()) {
      softly.assertThat(ShownMessage.name(document)).isEqualTo(name);
      softly.assertThat(ShownMessage.address(document)).isEqualTo(address);
    }
    softly.assertThat(shown.page().select(".from").text()).contains(name, address);
    boolean looksLikeAddress = !address.isEmpty() && name.matches(".*\\S@\\S.*");
    softly
        .assertThat(shown.rowSender())
        .isEqualTo(name.isEmpty() || looksLikeAddress ? address : name);
  }

  private void content() {
    for (String text : expected.texts("text")) {
      softly.assertThat(shown.pageText()).contains(text);
      softly.assertThat(shown.apiText()).contains(text);
    }
    for (String text : expected.texts("withoutInText")) {
      softly.assertThat(shown.pageText()).doesNotContain(text);
      softly.assertThat(shown.apiText()).doesNotContain(text);
    }
    for (String text : expected.texts("without")) {
      softly.assertThat(shown.page().text()).doesNotContain(text);
      softly.assertThat(shown.row().text()).doesNotContain(text);
      softly.assertThat(shown.api().toString()).doesNotContain(text);
      softly.assertThat(shown.line().toString()).doesNotContain(text);
    }
    if (expected.has("snippet")) {
      softly.assertThat(shown.row().text()).contains(expected.text("snippet"));
      softly
          .assertThat(shown.line().get("snippet").getAsString())
          .contains(expected.text("snippet"));
    }
    for (String link : expected.texts("links")) {
      softly.assertThat(shown.page().select(".body a").eachAttr("href")).contains(link);
    }
    for (String words : expected.texts("details")) {
      softly.assertThat(shown.page().select("article").text()).contains(words);
    }
    if (expected.has("textMissing")) {
      softly
          .assertThat(shown.api().getAsJsonObject("textMissing").get("reason").getAsString())
          .isEqualTo(expected.text("textMissing"));
    }
  }

  private void files() {
    if (expected.has("files")) {
      softly.assertThat(shown.fileNames()).isEqualTo(expected.texts("files"));
      softly.assertThat(shown.pageFiles()).hasSameSizeAs(expected.texts("files"));
    }
    if (expected.has("paperclip")) {
      boolean paperclip = expected.isTrue("paperclip");
      softly.assertThat(shown.rowHasPaperclip()).isEqualTo(paperclip);
      softly.assertThat(shown.line().get("hasAttachment").getAsBoolean()).isEqualTo(paperclip);
    }
  }

  private void date(String date) {
    for (JsonObject document : documents()) {
      softly.assertThat(document.get("date").getAsString()).isEqualTo(date);
    }
    softly.assertThat(shown.row().select("time").attr("datetime")).isEqualTo(date);
    softly.assertThat(shown.page().select("article time").attr("datetime")).isEqualTo(date);
  }
}
