package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.ApiAnswer;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.grants.SampleAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Everybody who has mail at the local Google loads pages in all tabs at once, over the one HTTP/2
/// connection to Gmail.
@Timeout(120)
class SharedConnectionIT {
  /// As many as one person's calls at a time, so that none waits for another of the same person.
  private static final int TABS = 8;

  private static final int PAGES = 3;

  @RegisterExtension
  static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL.inRealTime().overTls());

  private static final List<TestBrowser> people = new ArrayList<>();

  @BeforeAll
  static void signIn() {
    for (GoogleAccount account : SampleAccounts.WITH_MAIL) {
      TestBrowser person = hexmail.newBrowser();
      people.add(person);
      hexmail.signIn(person, account.email()).has(200);
    }
  }

  @AfterEach
  void calm() {
    hexmail.google().http2().streams(100);
    hexmail.google().gmail().latency(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100})
  void pages_that_are_loaded_at_once_are_all_answered(int streams) throws Exception {
    hexmail.google().http2().streams(streams);
    hexmail.google().gmail().latency(Duration.ofMillis(100));
    hexmail.restart();
    for (GoogleAccount account : SampleAccounts.WITH_MAIL) {
      hexmail
          .google()
          .deliver(account.email(), "Subject: News\r\n\r\n.", Instant.now(), List.of("INBOX"));
    }
    hexmail.google().resetCounts();
    List<Callable<List<String>>> tabs = new ArrayList<>();
    for (int tab = 0; tab < TABS; tab++) {
      String search = TestHexmail.MESSAGES_API + "?q=news&size=" + (streams + tab) % 90;
      people.forEach(person -> tabs.add(() -> answers(person, search)));
    }

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<String>> tab : threads.invokeAll(tabs)) {
        assertThat(tab.get()).hasSize(PAGES).containsOnly("200");
      }
    }

    assertThat(hexmail.google().count(Endpoint.MESSAGES_LIST)).isGreaterThanOrEqualTo(tabs.size());
    assertThat(hexmail.google().http2().requests())
        .isGreaterThanOrEqualTo(hexmail.google().count(Endpoint.MESSAGES_LIST));
  }

  private static List<String> answers(TestBrowser person, String search) {
    List<String> answers = new ArrayList<>();
    for (int page = 0; page < PAGES; page++) {
      answers.add(new ApiAnswer(person.get(hexmail.at(search))).summary());
    }
    return answers;
  }
}
