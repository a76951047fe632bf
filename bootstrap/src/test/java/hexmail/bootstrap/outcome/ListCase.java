package hexmail.bootstrap.outcome;

import static hexmail.emulator.fault.GmailFault.ACCESS_NOT_CONFIGURED;
import static hexmail.emulator.fault.GmailFault.BAD_GATEWAY;
import static hexmail.emulator.fault.GmailFault.BAD_JSON;
import static hexmail.emulator.fault.GmailFault.DAILY_LIMIT_EXCEEDED;
import static hexmail.emulator.fault.GmailFault.DELEGATION_DENIED;
import static hexmail.emulator.fault.GmailFault.DOMAIN_POLICY;
import static hexmail.emulator.fault.GmailFault.EMPTY;
import static hexmail.emulator.fault.GmailFault.GATEWAY_TIMEOUT;
import static hexmail.emulator.fault.GmailFault.GZIP_BOMB;
import static hexmail.emulator.fault.GmailFault.HTML;
import static hexmail.emulator.fault.GmailFault.HUGE;
import static hexmail.emulator.fault.GmailFault.INTERNAL;
import static hexmail.emulator.fault.GmailFault.MAIL_NOT_ENABLED;
import static hexmail.emulator.fault.GmailFault.PRECONDITION_FAILED;
import static hexmail.emulator.fault.GmailFault.QUOTA_EXCEEDED;
import static hexmail.emulator.fault.GmailFault.RATE_LIMITED_403;
import static hexmail.emulator.fault.GmailFault.RATE_LIMITED_429;
import static hexmail.emulator.fault.GmailFault.RESET;
import static hexmail.emulator.fault.GmailFault.SCOPES_INSUFFICIENT;
import static hexmail.emulator.fault.GmailFault.TRICKLE;
import static hexmail.emulator.fault.GmailFault.TRUNCATED;
import static hexmail.emulator.fault.GmailFault.UNAVAILABLE;
import static hexmail.emulator.fault.GmailFault.USER_RATE_LIMITED_403;
import static hexmail.emulator.fault.GmailFault.USER_RATE_LIMITED_429;
import static hexmail.emulator.fault.GmailFault.WRONG_TYPE;

import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import java.util.List;
import java.util.stream.Stream;

/// A row of how a list call can end at Gmail, every time that it is made.
///
/// @param words what Gmail does
/// @param fault lets the local Google do it
/// @param status of the page that was asked for
/// @param heading of that page
/// @param problem what the API answers
/// @param calls what Google is asked for it
record ListCase(
    String words, Fault fault, int status, String heading, String problem, String calls) {
  /// Occurs in answers that must not be repeated.
  static final String CANARY = "canary-7f3a";

  private static final String ONCE = "MESSAGES_LIST 1";
  private static final String AND_TWO_RETRIES = "MESSAGES_LIST 3";

  static List<ListCase> rows() {
    return Stream.of(ways(), refusals(), failures(), garbage(), List.of(hostileId()))
        .flatMap(List::stream)
        .toList();
  }

  /// What goes wrong below HTTP.
  private static List<ListCase> ways() {
    return List.of(
        of(RESET, 503, "Google cannot be reached", "google-unreachable", AND_TWO_RETRIES),
        of(TRICKLE, 504, "Google is too slow", "google-too-slow", ONCE));
  }

  private static List<ListCase> refusals() {
    return List.of(
        wait(QUOTA_EXCEEDED),
        wait(RATE_LIMITED_429),
        wait(USER_RATE_LIMITED_429),
        wait(RATE_LIMITED_403),
        wait(USER_RATE_LIMITED_403),
        noMailbox(MAIL_NOT_ENABLED),
        noMailbox(PRECONDITION_FAILED),
        of(
            DOMAIN_POLICY,
            403,
            "Your organisation does not let Hexmail read mail",
            "blocked-by-administrator",
            ONCE),
        of(SCOPES_INSUFFICIENT, 403, "Hexmail may not read your mail yet", "rights-missing", ONCE));
  }

  private static List<ListCase> failures() {
    return List.of(
        failed(INTERNAL, AND_TWO_RETRIES),
        failed(BAD_GATEWAY, AND_TWO_RETRIES),
        failed(UNAVAILABLE, AND_TWO_RETRIES),
        failed(GATEWAY_TIMEOUT, AND_TWO_RETRIES),
        rejected(ACCESS_NOT_CONFIGURED),
        rejected(DAILY_LIMIT_EXCEEDED),
        failed(DELEGATION_DENIED, ONCE));
  }

  /// What is no answer to anything.
  static List<ListCase> garbage() {
    String hostile = "<script>alert('" + CANARY + "')</script>";
    return List.of(
        garbled(TRUNCATED),
        garbled(BAD_JSON),
        garbled(HTML),
        garbled(EMPTY),
        garbled(WRONG_TYPE),
        garbled(HUGE),
        garbled(GZIP_BOMB),
        garbled("hostile HTML", Fault.body(200, "text/html", hostile)),
        garbled("HTML said to be JSON", Fault.body(200, "application/json", hostile)),
        garbled("a redirect", Fault.status(302)));
  }

  private static ListCase hostileId() {
    String json = "{\"messages\":[{\"id\":\"../" + CANARY + "\"}]}";
    return garbled("a hostile id", Fault.body(200, "application/json", json));
  }

  private static ListCase wait(GmailFault fault) {
    return of(fault, 429, "Google asks us to slow down", "throttled", ONCE);
  }

  private static ListCase noMailbox(GmailFault fault) {
    return of(fault, 403, "This account has no mailbox at Gmail", "no-mailbox", ONCE);
  }

  private static ListCase failed(GmailFault fault, String calls) {
    return of(fault, 502, "Google has a problem", "google-failed", calls);
  }

  private static ListCase rejected(GmailFault fault) {
    return of(fault, 503, "Google does not accept this installation", "client-rejected", ONCE);
  }

  private static ListCase garbled(GmailFault fault) {
    return garbled(fault.name(), Fault.gmail(fault));
  }

  private static ListCase garbled(String words, Fault fault) {
    return new ListCase(
        words, fault, 502, "Google's answer cannot be understood", "502 google-garbled", ONCE);
  }

  private static ListCase of(
      GmailFault fault, int status, String heading, String problem, String calls) {
    return new ListCase(
        fault.name(), Fault.gmail(fault), status, heading, status + " " + problem, calls);
  }

  @Override
  public String toString() {
    return words;
  }
}
