package hexmail.domain.authorization;

import hexmail.domain.credential.TokenGrant;

/// The result of exchanging a code for tokens.
public sealed interface ExchangeOutcome {
  /// Google issued tokens.
  record Exchanged(TokenGrant grant) implements ExchangeOutcome {}

  /// Google refused the code: used, expired, issued to another client, or not proven by the
  /// verifier.
  ///
  /// @param reason Google's error code
  record CodeRefused(String reason) implements ExchangeOutcome {}
}
