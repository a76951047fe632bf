package hexmail.bootstrap.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.emulator.control.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What of tokens and keys rests in files, and what can be done with it there.
class StorageChecksTest {
  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);
  private final TestBrowser browser = hexmail.browser();

  // S25
  @Test
  void no_file_has_a_refresh_token_as_it_is() {
    hexmail.signIn(browser, TestHexmail.ADA).has(200);

    List<String> tokens = hexmail.tampering().issued("refresh_token");

    assertThat(tokens).hasSize(1);
    assertThat(files()).contains(TestHexmail.ADA).doesNotContain(tokens.getFirst());
    hexmail.stop();
    assertThat(files()).contains(TestHexmail.ADA).doesNotContain(tokens.getFirst());
  }

  // S30
  @Test
  void no_file_has_an_access_token_as_it_is() {
    hexmail.signIn(browser, TestHexmail.ADA).has(200);
    hexmail.google().expireAccessTokens(TestHexmail.ADA);
    browser.open(hexmail.at("/u/0/mail")).has(200);

    List<String> tokens = hexmail.tampering().issued("access_token");

    assertThat(tokens).hasSize(2).doesNotHaveDuplicates();
    assertThat(files()).contains(TestHexmail.ADA).doesNotContain(tokens);
  }

  // S30
  @Test
  void gmail_is_not_called_for_a_disconnected_account() {
    hexmail.signIn(browser, TestHexmail.ADA).has(200);
    TestBrowser other = hexmail.newBrowser();
    hexmail.signIn(other, TestHexmail.ADA).has(200);
    assertThat(hexmail.post(browser, "/u/0/disconnect", Map.of()).status()).isIn(200, 303);
    hexmail.google().resetCounts();

    for (TestBrowser any : List.of(browser, other)) {
      for (String path :
          List.of(
              "/u/0/mail",
              TestHexmail.ACCOUNTS_API + "/0/messages",
              TestHexmail.ACCOUNTS_API + "/0/messages.ndjson")) {
        assertThat(any.get(hexmail.at(path)).statusCode()).isIn(303, 401, 404, 409);
      }
    }
    assertThat(hexmail.calls().ofGmail()).isZero();
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isZero();
  }

  // S26
  @Test
  void tokens_moved_to_another_row_open_no_mailbox() {
    TestBrowser another = hexmail.newBrowser();
    hexmail.signIn(browser, TestHexmail.ADA).has(200);
    hexmail.signIn(another, TestHexmail.GRACE).has(200);
    hexmail
        .database()
        .change(
            "create temporary table before as select * from credential",
            """
            update credential set (refresh_token, access_token) =
              (select refresh_token, access_token from before
                where before.subject <> credential.subject)
            """);
    hexmail.google().resetCounts();

    for (TestBrowser any : List.of(browser, another)) {
      Page page = any.open(hexmail.at("/u/0/mail")).has(200);
      PlainHttp.Reply api =
          PlainHttp.get(
              hexmail.at(TestHexmail.ACCOUNTS_API + "/0/messages"),
              "Cookie",
              any.cookieHeader(hexmail.at("/")));

      assertThat(page.document().select("form[method=post][action=/login] button")).isNotEmpty();
      assertThat(page.document().select("ol a[href*=/mail/]")).isEmpty();
      assertThat(api.status()).isEqualTo(409);
      assertThat(api.body()).contains("/problems/reauthorization-required");
    }
    assertThat(hexmail.calls().ofGmail()).isZero();
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isZero();
  }

  // S26
  @Test
  void tokens_moved_to_another_column_open_no_mailbox() {
    hexmail.signIn(browser, TestHexmail.ADA).has(200);
    hexmail
        .database()
        .change("update credential set refresh_token = access_token, access_token = refresh_token");
    hexmail.google().resetCounts();

    HttpResponse<String> api = browser.get(hexmail.at(TestHexmail.ACCOUNTS_API + "/0/messages"));

    assertThat(api.statusCode()).isEqualTo(409);
    assertThat(hexmail.calls().ofGmail()).isZero();
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isZero();
  }

  // S35
  @Test
  void no_file_has_a_session_key_as_it_is() {
    hexmail.signIn(browser, TestHexmail.ADA).has(200);
    TestBrowser other = hexmail.newBrowser();
    hexmail.signIn(other, TestHexmail.GRACE).has(200);

    List<String> keys =
        Stream.of(browser, other)
            .map(any ->
                any.cookieHeader(hexmail.at("/")).replaceFirst(".*\\bsid-\\d+=([^;]*).*", "$1"))
            .toList();

    assertThat(keys)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allSatisfy(key -> assertThat(key).matches("[A-Za-z0-9_-]{43}"));
    assertThat(hexmail.database().count("web_session")).isEqualTo(2);
    assertThat(files()).contains(TestHexmail.ADA).doesNotContain(keys);
  }

  /// Everything in the files of the application, one after the other.
  private String files() {
    try (Stream<Path> files = Files.walk(hexmail.front())) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, ISO_8859_1)).append('\n');
      }
      return all.toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
