package hexmail.adapter.google;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.GoogleAdapter.Client;
import hexmail.adapter.google.GoogleAdapter.ClientFile;
import hexmail.adapter.google.GoogleAdapter.ClientFile.Broken;
import hexmail.adapter.google.GoogleAdapter.ClientFile.Usable;
import hexmail.domain.secret.ClientSecret;
import java.net.URI;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFileTest {
  private static final URI REDIRECT_URI = URI.create("https://mail.example.com/oauth2/callback");
  private static final String GOOD =
      """
      {"web":{"client_id":"id-1.apps.example.com","project_id":"p",
       "auth_uri":"https://accounts.google.com/o/oauth2/auth",
       "token_uri":"https://oauth2.googleapis.com/token",
       "auth_provider_x509_cert_url":"https://www.googleapis.com/oauth2/v1/certs",
       "client_secret":"GOCSPX-canary",
       "redirect_uris":["http://localhost:8080/x","https://mail.example.com/oauth2/callback"]}}
      """;

  @Test
  void googles_own_file_is_usable_and_gets_the_new_authorization_address() {
    assertThat(read(GOOD))
        .isEqualTo(
            new Usable(
                new Client(
                    "id-1.apps.example.com", new ClientSecret("GOCSPX-canary"), REDIRECT_URI),
                URI.create("https://accounts.google.com/o/oauth2/v2/auth"),
                URI.create("https://oauth2.googleapis.com/token"),
                List.of()));
  }

  @Test
  void addresses_of_another_server_are_used_as_given() {
    String file =
        GOOD.replace("https://accounts.google.com", "http://127.0.0.1:8090")
            .replace("https://oauth2.googleapis.com", "http://127.0.0.1:8090");

    assertThat(read(file))
        .asInstanceOf(InstanceOfAssertFactories.type(Usable.class))
        .satisfies(usable -> {
          assertThat(usable.authorization())
              .isEqualTo(URI.create("http://127.0.0.1:8090/o/oauth2/auth"));
          assertThat(usable.token()).isEqualTo(URI.create("http://127.0.0.1:8090/token"));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3:8090", "[::1]:8090"})
  void http_is_allowed_on_loopback(String host) {
    assertThat(read(GOOD.replace("https://oauth2.googleapis.com", "http://" + host)))
        .isInstanceOf(Usable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oauth2.googleapis.com",
        "localhost.example.com",
        "127.0.0.1.example.com",
        "[2001:db8::1]",
        "10.0.0.1"
      })
  void http_to_another_computer_is_a_fault(String host) {
    String file =
        GOOD.replace("https://oauth2.googleapis.com", "http://" + host)
            .replace("https://accounts.google.com", "http://" + host);

    assertThat(faults(file))
        .satisfiesExactly(
            fault -> assertThat(fault).startsWith("auth_uri").contains("use https"),
            fault -> assertThat(fault).startsWith("token_uri").contains("use https"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"redirect_uris\":[]", "\"other\":0"})
  void a_file_without_redirect_uris_is_usable_with_a_warning(String redirects) {
    String file = GOOD.replaceAll("\"redirect_uris\":\\[.*]", redirects);

    assertThat(read(file))
        .asInstanceOf(InstanceOfAssertFactories.type(Usable.class))
        .satisfies(usable ->
            assertThat(usable.warnings())
                .singleElement()
                .asString()
                .contains(REDIRECT_URI.toString())
                .doesNotContain("\n"));
  }

  @Test
  void a_file_that_lacks_our_redirect_uri_names_the_one_to_add() {
    assertThat(faults(GOOD.replace("oauth2/callback", "oauth2/callback/")))
        .singleElement()
        .asString()
        .contains("redirect_uris", REDIRECT_URI.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` ` | not a JSON object",
        "`not json` | not a JSON object",
        "`{\"web\":` | not a JSON object",
        "`{\"web\":{}} and more` | not a JSON object",
        "`{\"web\":{}}{}` | not a JSON object",
        "`{\"web\":{}}]` | not a JSON object",
        "`[]` | not a JSON object",
        "`{}` | no \"web\" client",
        "`{\"web\":7}` | no \"web\" client",
        "`{\"installed\":{}}` | desktop client",
        "`{\"installed\":{},\"web\":{}}` | both"
      })
  void a_malformed_file_has_one_precise_fault(String file, String fault) {
    assertThat(faults(file)).singleElement().asString().contains(fault).doesNotContain("\n");
  }

  @Test
  void all_faults_are_reported_at_once() {
    assertThat(faults("{\"web\":{\"token_uri\":\"/token\",\"auth_uri\":\"mailto:a@b\"}}"))
        .hasSize(4)
        .satisfiesExactly(
            fault -> assertThat(fault).startsWith("client_id is missing"),
            fault -> assertThat(fault).startsWith("client_secret is missing"),
            fault -> assertThat(fault).startsWith("auth_uri").contains("absolute"),
            fault -> assertThat(fault).startsWith("token_uri").contains("absolute"));
  }

  @Test
  void placeholders_of_googles_sample_are_faults() {
    String file =
        GOOD.replace("id-1.apps.example.com", "[[INSERT CLIENT ID HERE]]")
            .replace("GOCSPX-canary", "[[INSERT CLIENT SECRET HERE]]");

    assertThat(faults(file))
        .satisfiesExactly(
            fault -> assertThat(fault).startsWith("client_id").contains("placeholder"),
            fault -> assertThat(fault).startsWith("client_secret").contains("placeholder"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" %s", "%s ", "%s\\n", "%s\\r\\n", "\\t%s", "\u00a0%s", "a %s"})
  void blanks_and_line_breaks_in_id_and_secret_are_faults(String form) {
    String file =
        GOOD.replace("id-1.apps.example.com", form.formatted("id-1"))
            .replace("GOCSPX-canary", form.formatted("GOCSPX-canary"));

    assertThat(faults(file))
        .satisfiesExactly(
            fault -> assertThat(fault).startsWith("client_id in the client file has blanks or"),
            fault ->
                assertThat(fault)
                    .startsWith("client_secret in the client file has blanks or")
                    .doesNotContain("canary"));
  }

  @Test
  void a_secret_is_never_quoted() {
    assertThat(faults(GOOD.replace("GOCSPX-canary", "GOCSPX canary")).toString())
        .contains("client_secret")
        .doesNotContain("canary");
    assertThat(read(GOOD).toString()).doesNotContain("canary");
  }

  @Test
  void a_byte_order_mark_is_ignored() {
    assertThat(read("\ufeff" + GOOD)).isInstanceOf(Usable.class);
  }

  private static ClientFile read(String text) {
    return ClientFile.read(text, REDIRECT_URI);
  }

  private static List<String> faults(String text) {
    return read(text) instanceof Broken(var faults) ? faults : List.of();
  }
}
