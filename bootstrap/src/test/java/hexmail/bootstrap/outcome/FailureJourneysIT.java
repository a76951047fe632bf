package hexmail.bootstrap.outcome;

import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.SignInFault;
import hexmail.emulator.fault.TokenError;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What people see of an installation in testing, of policies, of outages and of their other
/// browsers.
class FailureJourneysIT {
  private static final String TESTING_LIMIT = "Google ended this access after seven days";

  @RegisterExtension
  static final TestHexmail hexmail =
      new TestHexmail(TestOptions.USUAL.with(Map.of("HEXMAIL_CLIENT_STATUS", "testing")));

  @RegisterExtension static final Chromium chromium = new Chromium();
  private BrowserUser ada;

  @BeforeAll
  static void start() {
    hexmail.google().oauth().testing(true);
  }

  @BeforeEach
  void begin() {
    hexmail.reset();
    ada = new BrowserUser(hexmail, chromium.browser());
  }

  @AfterEach
  void end() {
    ada.close();
  }

  @Test
  void in_testing_access_is_counted_down_and_ends_after_seven_days() {
    ada.signsInAs(TestHexmail.ADA).goes("/accounts").reads("Google ends your access in 7 days.");
    ada.looks("testing-countdown");
    hexmail.clock().advance(Duration.ofDays(7));
    ada.goes(TestHexmail.MAIL).sees(TESTING_LIMIT).looks("testing-limit");
    ada.goes("/accounts").reads(TESTING_LIMIT).opens("Why did this stop?");
    ada.looks("accounts-testing-limit").presses("Reconnect").allows();
    ada.sees("Accounts").reads("Connected").reads("in 7 days");
  }

  @Test
  void a_policy_that_blocks_us_shows_what_an_administrator_needs() {
    hexmail.google().oauth().disturbSignIn(SignInFault.error("admin_policy_enforced"));
    ada.goes("/").presses("Sign in with Google");
    ada.sees("Your organisation does not let Hexmail in").reads("admin_policy_enforced");
    ada.looks("blocked").presses("Try again").presses(TestHexmail.ADA).allows().sees("Inbox");

    hexmail.clock().advance(Duration.ofHours(2));
    hexmail.google().oauth().disturbToken(TokenError.ADMIN_POLICY_ENFORCED);
    ada.goes(TestHexmail.MAIL).sees("Your organisation no longer lets Hexmail in");
    ada.looks("admin-policy").goes("/accounts").reads("Only an administrator can fix this.");
  }

  @Test
  void the_operator_finds_the_string_to_paste_into_the_console() {
    hexmail.google().oauth().disturbToken(TokenError.WRONG_REDIRECT_URI);
    ada.goes("/").presses("Sign in with Google").presses(TestHexmail.ADA).allows();
    ada.sees("Google does not accept this installation");
    ada.reads(hexmail.at("/oauth2/callback").toString()).looks("operator");
  }

  @Test
  void a_person_who_declined_can_try_again() {
    hexmail.google().oauth().disturbSignIn(SignInFault.declined());
    ada.goes("/").presses("Sign in with Google").sees("Hexmail may not read your mail");
    ada.reads("View your email messages and settings").looks("declined");
    ada.presses("Try again").presses(TestHexmail.ADA).allows().sees("Inbox");
  }

  @Test
  void an_expired_attempt_is_begun_again() {
    ada.goes("/").presses("Sign in with Google").presses(TestHexmail.ADA);
    hexmail.clock().advance(Duration.ofMinutes(11));
    ada.allows().sees("This sign-in cannot be completed").looks("expired");
    ada.presses("Sign in").looks("login");
    ada.presses("Continue to Google").allows().sees("Inbox");
  }

  @Test
  void during_an_outage_pages_say_so_and_the_session_stays() {
    ada.signsInAs(TestHexmail.ADA);
    hexmail.clock().advance(Duration.ofHours(2));
    hexmail.google().fault(Endpoint.TOKEN, Fault.dropped().always());
    ada.goes(TestHexmail.MAIL).sees("Google cannot be reached").looks("unreachable");
    hexmail.clearFaults();
    ada.goes(TestHexmail.MAIL).sees("Inbox");
  }

  @Test
  void other_browsers_are_signed_out_one_by_one_or_all_at_once() {
    ada.signsInAs(TestHexmail.ADA);
    try (BrowserUser phone = new BrowserUser(hexmail, chromium.browser());
        BrowserUser library = new BrowserUser(hexmail, chromium.browser())) {
      signInAgain(phone);
      signInAgain(library);
      ada.goes("/accounts").reads("This browser").looks("sessions").presses("End");
      ada.sees("Accounts").presses("Sign out everywhere else").sees("Accounts");
      ada.doesNotRead("Sign out everywhere else");
      phone.goes(TestHexmail.MAIL).sees("Sign in");
      library.goes(TestHexmail.MAIL).sees("Sign in");
      ada.goes(TestHexmail.MAIL).sees("Inbox");
    }
  }

  private static void signInAgain(BrowserUser person) {
    person.goes("/").presses("Sign in with Google").presses(TestHexmail.ADA).sees("Inbox");
  }
}
