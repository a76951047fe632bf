package hexmail.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.configuration.Configuration.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTextTest {
  // R45
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HEXMAIL_BASE_URL | https://Mail.example.org | must have its host in lower case",
        "HEXMAIL_BASE_URL | HTTPS://mail.example.org | must have its scheme in lower case",
        "HEXMAIL_BASE_URL | https://mail_1.example.org | must have a host of letters, digits,"
            + " hyphens and dots; a name with other letters is written with xn--",
        "HEXMAIL_BASE_URL | https://pošta.example.org | must have a host of letters, digits,"
            + " hyphens and dots; a name with other letters is written with xn--",
        "HEXMAIL_BASE_URL | http://localhost:0 | must have a port from 1 to 65535",
        "HEXMAIL_BASE_URL | http://localhost:99999 | must have a port from 1 to 65535",
        "HEXMAIL_BASE_URL | http://localhost:123456789012 | must have a port from 1 to 65535",
        "HEXMAIL_GMAIL_ROOT_URL | https://gmail.example.org/?key=1 | must have no query",
        "HEXMAIL_JWKS_URI | NONE | must be an absolute address, or `none` in lower case where it"
            + " may be"
      })
  void a_bad_address_has_one_line_that_says_what_is_wrong(String key, String value, String rule) {
    List<String> faults =
        Configuration.read(Map.of(key, value)) instanceof Reading.Faulty(List<String> found)
            ? found
            : List.of();

    assertThat(faults).containsExactly(key + ": " + rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mail.example.org",
        "https://mail.example.org:443/",
        "https://xn--poota-2ib.example.org",
        "https://192.0.2.7:8443",
        "https://[2001:db8::1]:8443",
        "http://localhost:8080",
        "http://127.0.0.1:1",
        "http://[::1]:65535"
      })
  void a_good_address_has_none(String address) {
    assertThat(EndpointText.fault(address)).isEmpty();
  }
}
