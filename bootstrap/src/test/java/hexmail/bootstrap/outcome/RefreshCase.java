package hexmail.bootstrap.outcome;

import static hexmail.emulator.fault.TokenError.ADMIN_POLICY_ENFORCED;
import static hexmail.emulator.fault.TokenError.ANSWER_LOST;
import static hexmail.emulator.fault.TokenError.BAD_GATEWAY;
import static hexmail.emulator.fault.TokenError.DROPPED;
import static hexmail.emulator.fault.TokenError.EMPTY;
import static hexmail.emulator.fault.TokenError.FORGOTTEN;
import static hexmail.emulator.fault.TokenError.INTERNAL_FAILURE;
import static hexmail.emulator.fault.TokenError.INVALID_RAPT;
import static hexmail.emulator.fault.TokenError.INVALID_SECRET;
import static hexmail.emulator.fault.TokenError.MALFORMED_CODE;
import static hexmail.emulator.fault.TokenError.MISSING_CLIENT_ID;
import static hexmail.emulator.fault.TokenError.MISSING_SECRET;
import static hexmail.emulator.fault.TokenError.MISSING_VERIFIER;
import static hexmail.emulator.fault.TokenError.RAPT_REQUIRED;
import static hexmail.emulator.fault.TokenError.RATE_LIMITED;
import static hexmail.emulator.fault.TokenError.REVOKED;
import static hexmail.emulator.fault.TokenError.SLOW;
import static hexmail.emulator.fault.TokenError.TRUNCATED;
import static hexmail.emulator.fault.TokenError.UNAUTHORIZED_CLIENT;
import static hexmail.emulator.fault.TokenError.UNAVAILABLE;
import static hexmail.emulator.fault.TokenError.UNKNOWN_CLIENT;
import static hexmail.emulator.fault.TokenError.UNSUPPORTED_GRANT_TYPE;
import static hexmail.emulator.fault.TokenError.WRONG_REDIRECT_URI;
import static hexmail.emulator.fault.TokenError.WRONG_SECRET;
import static hexmail.emulator.fault.TokenError.WRONG_VERIFIER;

import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.TokenError;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A row of how a refresh can fail.
///
/// @param refused what the token endpoint does
/// @param after how long after the last sign of life
/// @param status of the page that was asked for
/// @param heading of that page
/// @param problem what the API answers
/// @param state what is stored afterwards
record RefreshCase(
    TokenFailure refused,
    Duration after,
    int status,
    String heading,
    String problem,
    String state) {
  private static final Duration HOUR = Duration.ofHours(1);

  static List<RefreshCase> rows() {
    return Stream.of(dead(), clients(), outages()).flatMap(List::stream).toList();
  }

  /// Whether the grant is at its end, so that Google is not asked any more.
  boolean isEnd() {
    return !state.equals("active");
  }

  private static List<RefreshCase> dead() {
    Duration week = Duration.ofDays(7);
    Duration halfAYear = Duration.ofDays(181);
    return List.of(
        withdrawn(REVOKED),
        withdrawn(FORGOTTEN),
        withdrawn(MALFORMED_CODE),
        withdrawn(MISSING_VERIFIER),
        withdrawn(WRONG_VERIFIER),
        signInAgain(INVALID_RAPT, "invalid_grant/invalid_rapt"),
        signInAgain(RAPT_REQUIRED, "invalid_grant/rapt_required"),
        end(
            TokenFailure.of(ADMIN_POLICY_ENFORCED),
            HOUR,
            "Your organisation no longer lets Hexmail in",
            "admin-policy",
            "revoked: admin_policy_enforced"),
        end(
            TokenFailure.of(REVOKED),
            week,
            "Google ended this access after seven days",
            "testing-limit",
            "revoked: invalid_grant"),
        end(
            TokenFailure.of(FORGOTTEN),
            halfAYear,
            "Google ended this access because it was not used",
            "unused",
            "revoked: invalid_grant"));
  }

  private static List<RefreshCase> clients() {
    return Stream.of(
            TokenFailure.of(UNKNOWN_CLIENT),
            TokenFailure.of(WRONG_SECRET),
            TokenFailure.of(INVALID_SECRET),
            TokenFailure.of(WRONG_REDIRECT_URI),
            TokenFailure.of(UNAUTHORIZED_CLIENT),
            TokenFailure.word(401, "deleted_client"),
            TokenFailure.word(403, "org_internal"),
            TokenFailure.answer("401 without a word", Fault.body(401, "text/plain", "")))
        .map(refused ->
            alive(refused, "Google does not accept this installation", "client-rejected"))
        .toList();
  }

  private static List<RefreshCase> outages() {
    return List.of(
        garbled(TokenFailure.of(MISSING_CLIENT_ID)),
        garbled(TokenFailure.of(MISSING_SECRET)),
        garbled(TokenFailure.of(UNSUPPORTED_GRANT_TYPE)),
        garbled(TokenFailure.word(400, "use_dpop_nonce")),
        garbled(TokenFailure.word(400, "word_of_tomorrow")),
        failed(RATE_LIMITED),
        failed(INTERNAL_FAILURE),
        failed(BAD_GATEWAY),
        failed(UNAVAILABLE),
        garbled(TokenFailure.of(TRUNCATED)),
        garbled(TokenFailure.processed(TRUNCATED)),
        garbled(TokenFailure.of(EMPTY)),
        garbled(TokenFailure.answer("HTML for an answer", Fault.status(200))),
        alive(TokenFailure.of(DROPPED), "Google cannot be reached", "google-unreachable"),
        alive(TokenFailure.of(ANSWER_LOST), "Google cannot be reached", "google-unreachable"),
        alive(TokenFailure.late(SLOW), "Google is too slow", "google-too-slow"));
  }

  private static RefreshCase withdrawn(TokenError error) {
    return end(
        TokenFailure.of(error),
        HOUR,
        "Google no longer accepts what you granted",
        "withdrawn",
        "revoked: invalid_grant");
  }

  private static RefreshCase signInAgain(TokenError error, String word) {
    return end(
        TokenFailure.of(error),
        HOUR,
        "Your organisation asks you to sign in again",
        "reauthentication",
        "reauthentication: " + word);
  }

  private static RefreshCase end(
      TokenFailure refused, Duration after, String heading, String cause, String state) {
    String problem = "409 reauthorization-required (" + cause + ")";
    return new RefreshCase(refused, after, 200, heading, problem, state);
  }

  private static RefreshCase failed(TokenError error) {
    return alive(TokenFailure.of(error), "Google has a problem", "google-failed");
  }

  private static RefreshCase garbled(TokenFailure refused) {
    return alive(refused, "Google's answer cannot be understood", "google-garbled");
  }

  private static RefreshCase alive(TokenFailure refused, String heading, String problem) {
    return new RefreshCase(refused, HOUR, 503, heading, "503 " + problem, "active");
  }

  @Override
  public String toString() {
    return refused + " after " + after;
  }
}
