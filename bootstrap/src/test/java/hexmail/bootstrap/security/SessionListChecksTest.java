package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sessions of a person, in the hands of that person.
class SessionListChecksTest {
  @TempDir private Path data;
  private Stage stage;

  @BeforeEach
  void start() {
    stage = Stage.start(data);
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  // S39
  @Test
  void a_person_sees_the_own_sessions_and_ends_one() {
    TestBrowser here = signedIn(Stage.ADA);
    TestBrowser there = signedIn(Stage.ADA);
    TestBrowser stranger = signedIn(Stage.GRACE);

    Page accounts = here.open(stage.at("/accounts"));
    assertThat(accounts.document().select("form[action~=/sessions/[^/]+/end]")).hasSize(1);
    here.press(accounts, "End").has(200);

    assertThat(Stream.of(here, there, stranger).map(stage::isSignedIn))
        .containsExactly(true, false, true);
  }

  // S39
  @Test
  void a_person_ends_all_other_sessions_and_nobody_elses() {
    TestBrowser here = signedIn(Stage.ADA);
    TestBrowser there = signedIn(Stage.ADA);
    TestBrowser stranger = signedIn(Stage.GRACE);

    assertThat(stage.post(here, "/sessions/end-others", Map.of()).status()).isEqualTo(303);

    assertThat(Stream.of(here, there, stranger).map(stage::isSignedIn))
        .containsExactly(true, false, true);
  }

  // S39
  @Test
  void nobody_ends_the_session_of_somebody_else() {
    TestBrowser here = signedIn(Stage.ADA);
    signedIn(Stage.ADA);
    TestBrowser stranger = signedIn(Stage.GRACE);
    String end =
        here.open(stage.at("/accounts"))
            .document()
            .select("form[action~=/sessions/[^/]+/end]")
            .attr("action");

    stage.post(stranger, end, Map.of());

    assertThat(stage.database().count("web_session")).isEqualTo(3);
  }

  // S39
  @Test
  void the_oldest_of_twenty_one_sessions_ends() {
    List<TestBrowser> browsers =
        Stream.generate(
                () -> {
                  stage.clock().advance(Duration.ofSeconds(1));
                  return signedIn(Stage.ADA);
                })
            .limit(21)
            .toList();

    assertThat(stage.isSignedIn(browsers.getFirst())).isFalse();
    assertThat(browsers.stream().skip(1)).allMatch(stage::isSignedIn);
  }

  private TestBrowser signedIn(String email) {
    TestBrowser browser = stage.browser();
    browser.get(stage.consent(stage.begin(browser, "/"), email));
    return browser;
  }
}
