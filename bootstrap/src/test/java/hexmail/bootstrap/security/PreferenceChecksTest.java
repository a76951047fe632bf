package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.kit.HexmailExtension;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What others could do with the choices of a reader.
class PreferenceChecksTest {
  @RegisterExtension final HexmailExtension hexmail = new HexmailExtension();

  // S85
  @Test
  void garbage_in_preferences_counts_as_not_chosen() {
    String name = RawHttp.cookie(hexmail.at("/"), "preferences");
    for (String garbage :
        List.of(
            "theme=peculiar",
            "theme=dark&theme=light",
            "zone=../../peculiar&theme=",
            "theme=\"><script>peculiar</script>",
            "theme=dark&" + "peculiar=1&".repeat(40),
            "%74heme=peculiar",
            "peculiar",
            "=&=&=")) {
      PlainHttp.Reply answer =
          PlainHttp.get(
              hexmail.at("/settings"), "Cookie", name + "=" + garbage + "; zone=" + garbage);

      assertThat(answer.status()).as(garbage).isEqualTo(200);
      assertThat(answer.body()).as(garbage).doesNotContain("peculiar");
      Element html = Jsoup.parse(answer.body()).select("html").getFirst();
      assertThat(html.hasAttr("data-theme")).as(garbage).isFalse();
      assertThat(html.attr("data-zone")).as(garbage).isEqualTo("unknown");
    }
  }

  // S86
  @Test
  void another_site_changes_no_setting_and_is_never_returned_to() {
    Map<String, String> form = Map.of("theme", "dark", "next", "//evil.example");
    PlainHttp.Reply foreign =
        PlainHttp.post(hexmail.at("/settings"), form, "Sec-Fetch-Site", "cross-site");
    PlainHttp.Reply ours =
        PlainHttp.post(hexmail.at("/settings"), form, "Sec-Fetch-Site", "same-origin");

    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.all("set-cookie")).noneMatch(cookie -> cookie.startsWith("preferences"));
    assertThat(ours.status()).isEqualTo(303);
    assertThat(ours.all("set-cookie"))
        .anyMatch(cookie -> cookie.startsWith("preferences") && cookie.contains("=theme=dark;"));
    assertThat(ours.header("location")).isEqualTo("/");
    assertThat(PlainHttp.get(hexmail.at("/settings?next=https://evil.example/")).body())
        .doesNotContain("evil.example");
    assertThat(PlainHttp.get(hexmail.at("/peculiar?peculiar=1")).body())
        .contains("/settings")
        .doesNotContain("peculiar");
  }
}
