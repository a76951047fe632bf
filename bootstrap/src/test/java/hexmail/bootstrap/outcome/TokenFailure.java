package hexmail.bootstrap.outcome;

import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.TokenError;
import hexmail.emulator.fault.TokenFault;
import java.time.Duration;
import java.util.function.Consumer;

/// What the token endpoint can do instead of giving a token, for both tables.
///
/// @param words as shown in the name of the test
/// @param disturb lets the local Google do it, until it is calmed
record TokenFailure(String words, Consumer<Control> disturb) {
  private static final Duration FOR_EVER = Duration.ofMinutes(10);

  static TokenFailure of(TokenError error) {
    return new TokenFailure(
        error.name(), google -> google.oauth().disturbToken(TokenFault.of(error).always()));
  }

  /// Google does its work, and only its answer is spoiled.
  static TokenFailure processed(TokenError error) {
    return new TokenFailure(
        error.name() + " when processed",
        google -> google.oauth().disturbToken(TokenFault.of(error).afterProcessing().always()));
  }

  /// The answer comes after the deadline.
  static TokenFailure late(TokenError error) {
    return new TokenFailure(
        error.name(),
        google -> google.oauth().disturbToken(TokenFault.of(error).delayedBy(FOR_EVER).always()));
  }

  /// An error in Google's form, with a word that the local Google has no name for.
  static TokenFailure word(int status, String word) {
    return answer(word, Fault.oauth(status, word, "Nothing to add."));
  }

  static TokenFailure answer(String words, Fault fault) {
    return new TokenFailure(words, google -> google.fault(Endpoint.TOKEN, fault.always()));
  }

  @Override
  public String toString() {
    return words;
  }
}
