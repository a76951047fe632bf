package hexmail.domain.authorization;

import hexmail.domain.credential.TokenGrant;

/// What became of exchanging a code for tokens.
public sealed interface ExchangeOutcome {
  /// The tokens that Google gave.
  record Exchanged(TokenGrant grant) implements ExchangeOutcome {}

  /// The code was refused: used, expired, not ours, or not proven by the verifier.
  ///
  /// @param reason Google's error word
  record CodeRefused(String reason) implements ExchangeOutcome {}
}
