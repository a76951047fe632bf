package hexmail.bootstrap.outcome;

import static hexmail.emulator.fault.TokenError.ANSWER_LOST;
import static hexmail.emulator.fault.TokenError.BAD_GATEWAY;
import static hexmail.emulator.fault.TokenError.DROPPED;
import static hexmail.emulator.fault.TokenError.EMPTY;
import static hexmail.emulator.fault.TokenError.INTERNAL_FAILURE;
import static hexmail.emulator.fault.TokenError.INVALID_RAPT;
import static hexmail.emulator.fault.TokenError.INVALID_SECRET;
import static hexmail.emulator.fault.TokenError.MALFORMED_CODE;
import static hexmail.emulator.fault.TokenError.MISSING_CLIENT_ID;
import static hexmail.emulator.fault.TokenError.MISSING_CODE;
import static hexmail.emulator.fault.TokenError.MISSING_REDIRECT_URI;
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
import static hexmail.emulator.fault.TokenError.USED_CODE;
import static hexmail.emulator.fault.TokenError.WRONG_REDIRECT_URI;
import static hexmail.emulator.fault.TokenError.WRONG_SECRET;
import static hexmail.emulator.fault.TokenError.WRONG_VERIFIER;

import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.TokenError;
import java.util.List;
import java.util.stream.Stream;

/// A row of how the exchange of a code can fail (RFC 6749, section 5.2, and the words seen at
/// Google).
///
/// @param refused what the token endpoint does
/// @param status of the page
/// @param heading of the page
/// @param button what the page offers first
record ExchangeCase(TokenFailure refused, int status, String heading, String button) {
  private static final String AGAIN = "Authorize again";
  private static final String CODE = "Google no longer accepts this sign-in";
  private static final String OPERATOR = "Google does not accept this installation";

  static List<ExchangeCase> rows() {
    return Stream.of(codes(), clients(), outages()).flatMap(List::stream).toList();
  }

  private static List<ExchangeCase> codes() {
    return List.of(
        code(MISSING_CLIENT_ID),
        code(MISSING_SECRET),
        code(MISSING_CODE),
        code(MISSING_REDIRECT_URI),
        code(MALFORMED_CODE),
        code(USED_CODE),
        code(MISSING_VERIFIER),
        code(WRONG_VERIFIER),
        code(UNSUPPORTED_GRANT_TYPE),
        code(REVOKED),
        code(INVALID_RAPT),
        code(RAPT_REQUIRED),
        code(TokenFailure.word(400, "use_dpop_nonce")),
        code(TokenFailure.word(400, "invalid_dpop_proof")),
        code(TokenFailure.word(400, "word_of_tomorrow")));
  }

  private static List<ExchangeCase> clients() {
    return Stream.of(
            TokenFailure.of(UNKNOWN_CLIENT),
            TokenFailure.of(WRONG_SECRET),
            TokenFailure.of(INVALID_SECRET),
            TokenFailure.of(WRONG_REDIRECT_URI),
            TokenFailure.of(UNAUTHORIZED_CLIENT),
            TokenFailure.word(401, "deleted_client"),
            TokenFailure.word(403, "org_internal"),
            TokenFailure.answer("401 without a word", Fault.body(401, "text/plain", "")))
        .map(refused -> new ExchangeCase(refused, 503, OPERATOR, "To the start page"))
        .toList();
  }

  private static List<ExchangeCase> outages() {
    String fails = "Google has a problem";
    String garbles = "Google's answer cannot be understood";
    String away = "Google cannot be reached";
    return List.of(
        outage(RATE_LIMITED, 503, fails),
        outage(INTERNAL_FAILURE, 503, fails),
        outage(BAD_GATEWAY, 503, fails),
        outage(UNAVAILABLE, 503, fails),
        outage(TRUNCATED, 502, garbles),
        outage(TokenFailure.processed(TRUNCATED), 502, garbles),
        outage(EMPTY, 502, garbles),
        outage(TokenFailure.answer("HTML for an answer", Fault.status(200)), 502, garbles),
        outage(DROPPED, 503, away),
        outage(ANSWER_LOST, 503, away),
        outage(TokenFailure.late(SLOW), 503, "Google is too slow"));
  }

  private static ExchangeCase code(TokenError error) {
    return code(TokenFailure.of(error));
  }

  private static ExchangeCase code(TokenFailure refused) {
    return new ExchangeCase(refused, 400, CODE, AGAIN);
  }

  private static ExchangeCase outage(TokenError error, int status, String heading) {
    return outage(TokenFailure.of(error), status, heading);
  }

  private static ExchangeCase outage(TokenFailure refused, int status, String heading) {
    return new ExchangeCase(refused, status, heading, "Try again");
  }

  @Override
  public String toString() {
    return refused.toString();
  }
}
