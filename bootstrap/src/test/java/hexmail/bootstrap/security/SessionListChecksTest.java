package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The sessions of a person, in the hands of that person.
class SessionListChecksTest {
  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);

  // S39
  @Test
  void a_person_sees_the_own_sessions_and_ends_one() {
    TestBrowser here = signedIn(TestHexmail.ADA);
    TestBrowser there = signedIn(TestHexmail.ADA);
    TestBrowser stranger = signedIn(TestHexmail.GRACE);

    Page accounts = here.open(hexmail.at("/accounts"));
    assertThat(accounts.document().select("form[action~=/sessions/[^/]+/end]")).hasSize(1);
    here.press(accounts, "End").has(200);

    assertThat(Stream.of(here, there, stranger).map(hexmail::isSignedIn))
        .containsExactly(true, false, true);
  }

  // S39
  @Test
  void a_person_ends_only_the_other_sessions_of_their_own() {
    TestBrowser here = signedIn(TestHexmail.ADA);
    TestBrowser there = signedIn(TestHexmail.ADA);
    TestBrowser stranger = signedIn(TestHexmail.GRACE);

    assertThat(hexmail.post(here, "/sessions/end-others", Map.of()).status()).isEqualTo(303);

    assertThat(Stream.of(here, there, stranger).map(hexmail::isSignedIn))
        .containsExactly(true, false, true);
  }

  // S39
  @Test
  void a_person_cannot_end_the_session_of_another_person() {
    TestBrowser here = signedIn(TestHexmail.ADA);
    signedIn(TestHexmail.ADA);
    TestBrowser stranger = signedIn(TestHexmail.GRACE);
    String end =
        here.open(hexmail.at("/accounts"))
            .document()
            .select("form[action~=/sessions/[^/]+/end]")
            .attr("action");

    hexmail.post(stranger, end, Map.of());

    assertThat(hexmail.database().count("web_session")).isEqualTo(3);
  }

  // S39
  @Test
  void the_oldest_of_twenty_one_sessions_ends() {
    List<TestBrowser> browsers =
        Stream.generate(
                () -> {
                  hexmail.clock().advance(Duration.ofSeconds(1));
                  return signedIn(TestHexmail.ADA);
                })
            .limit(21)
            .toList();

    assertThat(hexmail.isSignedIn(browsers.getFirst())).isFalse();
    assertThat(browsers.stream().skip(1)).allMatch(hexmail::isSignedIn);
  }

  private TestBrowser signedIn(String email) {
    TestBrowser browser = hexmail.newBrowser();
    browser.get(hexmail.consent(hexmail.begin(browser, "/"), email));
    return browser;
  }
}
