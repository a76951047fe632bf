package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.grants.SignInSettings.Leniency;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The first days of a person with a real account, in a real browser: Google uses the only account
/// of the browser at once, leaves boxes empty, and gives no refresh token with rights that are
/// added later.
class GoogleSessionsIT {
  private static final String ALAN = "alan@example.com";
  private static final String LANDING = "Search and read your Gmail, in a fast and quiet place.";
  private static final String CHOOSER = "Choose an account";

  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);
  @RegisterExtension static final Chromium chromium = new Chromium();
  private BrowserUser person;

  @BeforeEach
  void begin() {
    hexmail.reset();
    person = new BrowserUser(hexmail, chromium.browser());
  }

  @AfterEach
  void end() {
    person.close();
  }

  private List<String> prompts() {
    return hexmail.google().parameters(Endpoint.AUTHORIZATION).stream()
        .map(asked -> asked.getOrDefault("prompt", ""))
        .toList();
  }

  @Test
  void with_one_session_at_google_others_can_be_added_and_can_sign_in_after_a_sign_out() {
    person.signsInAs(TestHexmail.ADA).goes("/accounts").presses("Add another account");
    person.sees(CHOOSER).looks("google-chooser").presses("Use another account");
    person.presses(TestHexmail.GRACE).allows().sees("Inbox").isAt("/u/1/mail");

    person.goes("/accounts").hasCards(2).pressesFor(TestHexmail.ADA, "Open");
    person.sees("Inbox").isAt("/u/0/mail");
    person.goes("/accounts").pressesFor(TestHexmail.GRACE, "Open").sees("Inbox").isAt("/u/1/mail");

    person.presses("Sign out").sees(LANDING).presses("Sign in with Google").sees(CHOOSER);
    person.presses("Use another account").presses(ALAN).allows().sees("Inbox").isAt("/u/0/mail");
    person.goes("/accounts").hasCards(1).reads(ALAN);
    assertThat(prompts()).containsExactly("", "select_account", "select_account");
  }

  @Test
  void a_person_who_leaves_the_box_empty_signs_in_without_mail_and_adds_it_later() {
    person.goes("/").presses("Sign in with Google").presses(TestHexmail.ADA);
    person.looks("google-consent").allowsNothing().sees("Hexmail may not read your mail");
    person.reads("View your email messages and settings").looks("box-left-empty");

    person.presses("Sign in without mail").presses("Allow").sees("Accounts");
    person.reads("Rights missing").reads("Read your mail – not granted").looks("without-mail");
    person.goes(TestHexmail.MAIL).sees("Hexmail may not read your mail yet");
    person.presses("Let Hexmail read mail").allows().sees("Inbox").isAt(TestHexmail.MAIL);

    hexmail.clock().advance(Duration.ofHours(2));
    hexmail.google().resetCounts();
    person.goes(TestHexmail.MAIL + hexmail.newList()).sees("Inbox");
    assertThat(prompts()).isEmpty();
    assertThat(hexmail.google().oauth().refreshes(TestHexmail.ADA)).isOne();
    person.goes("/accounts").reads("Connected").doesNotRead("not granted");
  }

  @Test
  void without_mail_a_person_can_disconnect_and_be_forgotten() {
    person.goes("/").presses("Sign in with Google").presses(TestHexmail.ADA).allowsNothing();
    person.presses("Sign in without mail").presses("Allow").sees("Accounts");
    person.presses("Disconnect").presses("Disconnect").sees("Disconnected");
    assertThat(hexmail.state()).isEqualTo("none");

    person.goes("/").presses("Sign in with Google").allowsNothing();
    person.presses("Sign in without mail").presses("Allow").sees("Accounts");
    person.presses("Forget me").presses("Forget").sees("Forgotten");
    assertThat(hexmail.state()).isEqualTo("none");
  }

  @Test
  void a_right_that_is_ticked_at_a_plain_return_costs_one_more_consent_and_then_lasts() {
    hexmail.google().oauth().lenient(Leniency.SIGN_IN_WITHOUT_RIGHTS, true);
    person.goes("/").presses("Sign in with Google").presses(TestHexmail.ADA).allowsNothing();
    person.sees("Hexmail may not read your mail yet");
    hexmail.google().resetCounts();

    person.goes("/login").presses("Continue to Google").allows().allows().sees("Inbox");

    assertThat(prompts()).containsExactly("", "consent");
    hexmail.clock().advance(Duration.ofHours(2));
    person.goes(TestHexmail.MAIL + hexmail.newList()).sees("Inbox");
  }

  @Test
  void a_person_who_declines_an_added_account_may_add_it_without_mail() {
    person.signsInAs(TestHexmail.ADA).goes("/accounts").presses("Add another account");
    person.presses("Use another account").presses(TestHexmail.GRACE).allowsNothing();
    person.sees("Hexmail may not read your mail").presses("Sign in without mail").sees(CHOOSER);
    person.presses(TestHexmail.GRACE).presses("Allow").sees("Accounts").hasCards(2);
    person.pressesFor(TestHexmail.ADA, "Open").sees("Inbox");
  }
}
