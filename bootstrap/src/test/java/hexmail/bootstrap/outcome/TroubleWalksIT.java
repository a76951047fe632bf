package hexmail.bootstrap.outcome;

import static hexmail.bootstrap.outcome.World.ADA;

import hexmail.bootstrap.Chromium;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.SignInFault;
import hexmail.emulator.fault.TokenError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people see of an installation in testing, of policies, of outages and of their other
/// browsers.
class TroubleWalksIT {
  private static final String TESTING_LIMIT = "Google ended this access after seven days";

  @TempDir private static Path data;
  private static World world;
  private static Chromium chromium;
  private Person ada;

  @BeforeAll
  static void start() {
    world = new World(data, Plan.USUAL.with(Map.of("HEXMAIL_CLIENT_STATUS", "testing")));
    world.google().oauth().testing(true);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    world.close();
  }

  @BeforeEach
  void begin() {
    world.begin();
    ada = new Person(world, chromium.browser());
  }

  @AfterEach
  void end() {
    ada.close();
  }

  @Test
  void in_testing_access_is_counted_down_and_ends_after_seven_days() {
    ada.signsInAs(ADA).goes("/accounts").reads("Google ends your access in 7 days.");
    ada.looks("testing-countdown");
    world.later(Duration.ofDays(7));
    ada.goes(World.MAIL).sees(TESTING_LIMIT).looks("testing-limit");
    ada.goes("/accounts").reads(TESTING_LIMIT).opens("Why did this stop?");
    ada.looks("accounts-testing-limit").presses("Reconnect").presses("Allow");
    ada.sees("Accounts").reads("Connected").reads("in 7 days");
  }

  @Test
  void a_policy_that_keeps_us_out_names_what_an_administrator_needs() {
    world.google().oauth().disturbSignIn(SignInFault.error("admin_policy_enforced"));
    ada.goes("/").presses("Sign in with Google");
    ada.sees("Your organisation does not let Hexmail in").reads("admin_policy_enforced");
    ada.looks("blocked").presses("Try again").presses(ADA).presses("Allow").sees("Inbox");

    world.later(Duration.ofHours(2));
    world.google().oauth().disturbToken(TokenError.ADMIN_POLICY_ENFORCED);
    ada.goes(World.MAIL).sees("Your organisation no longer lets Hexmail in");
    ada.looks("admin-policy").goes("/accounts").reads("Only an administrator can fix this.");
  }

  @Test
  void the_operator_finds_the_string_to_paste_into_the_console() {
    world.google().oauth().disturbToken(TokenError.WRONG_REDIRECT_URI);
    ada.goes("/").presses("Sign in with Google").presses(ADA).presses("Allow");
    ada.sees("Google does not accept this installation");
    ada.reads(world.at("/oauth2/callback").toString()).looks("operator");
  }

  @Test
  void who_declines_can_change_their_mind() {
    world.google().oauth().disturbSignIn(SignInFault.declined());
    ada.goes("/").presses("Sign in with Google").sees("You declined").looks("declined");
    ada.presses("Try again").presses(ADA).presses("Allow").sees("Inbox");
  }

  @Test
  void an_expired_attempt_is_begun_again() {
    ada.goes("/").presses("Sign in with Google").presses(ADA);
    world.later(Duration.ofMinutes(11));
    ada.presses("Allow").sees("This sign-in cannot be completed").looks("expired");
    ada.presses("Sign in").looks("login");
    ada.presses("Continue to Google").presses(ADA).presses("Allow").sees("Inbox");
  }

  @Test
  void while_google_is_away_pages_say_so_and_nobody_is_signed_out() {
    ada.signsInAs(ADA);
    world.later(Duration.ofHours(2));
    world.google().fault(Endpoint.TOKEN, Fault.dropped().always());
    ada.goes(World.MAIL).sees("Google cannot be reached").looks("unreachable");
    world.calm();
    ada.goes(World.MAIL).sees("Inbox");
  }

  @Test
  void other_browsers_are_signed_out_one_by_one_or_all_at_once() {
    ada.signsInAs(ADA);
    try (Person phone = new Person(world, chromium.browser());
        Person library = new Person(world, chromium.browser())) {
      signInAgain(phone);
      signInAgain(library);
      ada.goes("/accounts").reads("This browser").looks("sessions").presses("End");
      ada.sees("Accounts").presses("Sign out everywhere else").sees("Accounts");
      ada.doesNotRead("Sign out everywhere else");
      phone.goes(World.MAIL).sees("Sign in");
      library.goes(World.MAIL).sees("Sign in");
      ada.goes(World.MAIL).sees("Inbox");
    }
  }

  private static void signInAgain(Person person) {
    person.goes("/").presses("Sign in with Google").presses(ADA).sees("Inbox");
  }
}
