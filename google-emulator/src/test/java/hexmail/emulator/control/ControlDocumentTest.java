package hexmail.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.fault.GmailFault;
import hexmail.emulator.fault.IdTokenFault.Signature;
import hexmail.emulator.fault.TokenError;
import hexmail.emulator.grants.SignInSettings.Leniency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that the document and the page say about `/_control` exists.
class ControlDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/local-google.md");
  private static final Pattern POSTED = Pattern.compile("`(?:POST )?(/_control/[a-z/-]+)`");
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

  @Test
  void every_name_is_documented() throws IOException {
    String document = Files.readString(DOCUMENT);

    for (TokenError error : TokenError.values()) {
      assertThat(document).contains("`" + error.name() + "`");
    }
    for (GmailFault fault : GmailFault.values()) {
      assertThat(document).contains("`" + fault.name() + "`");
    }
    for (Leniency leniency : Leniency.values()) {
      assertThat(document).contains("`" + leniency.name() + "`");
    }
    for (Signature signature : Signature.values()) {
      assertThat(document).contains("`" + signature.name() + "`");
    }
  }

  @Test
  void every_path_of_the_document_and_the_page_is_served(@TempDir Path data) throws IOException {
    try (RunningGoogle running = RunningGoogle.in(data)) {
      BrowserClient browser = running.browser();
      List<String> documented = found(POSTED, Files.readString(DOCUMENT));
      List<String> offered = found(ACTION, browser.get("/_control").body());

      assertThat(documented).hasSize(38).containsAll(offered);
      assertThat(documented)
          .allSatisfy(path ->
              assertThat(browser.post(path, Map.of("email", "nobody")).statusCode())
                  .isIn(303, 400));
      assertThat(browser.post("/_control/nowhere", Map.of()).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void the_page_shows_and_offers_the_control_of_sign_ins(@TempDir Path data) {
    try (RunningGoogle running = RunningGoogle.in(data)) {
      Control control = running.google().control();
      control.oauth().disturbToken(TokenError.REVOKED);
      control.oauth().testing(true);
      control.accounts().changeEmail("ada@example.com", "<b>@example.com");

      assertThat(running.browser().get("/_control").body())
          .contains("that wait: <strong>1</strong>")
          .contains("It is <strong>2026-11-22T10:00:00Z</strong> here")
          .contains("value=\"false\">Client in production</button>")
          .contains("value=\"true\">Replace refresh tokens</button>")
          .contains("<option>INVALID_RAPT</option>")
          .contains("&lt;b&gt;@example.com")
          .doesNotContain("<b>@");
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).distinct().toList();
  }
}
