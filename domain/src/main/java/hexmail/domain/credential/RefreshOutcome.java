package hexmail.domain.credential;

/// The result of a refresh.
public sealed interface RefreshOutcome {
  /// New tokens.
  record Refreshed(TokenGrant grant) implements RefreshOutcome {}

  /// The refresh token works again after the person has signed in again (Google's `invalid_rapt`).
  ///
  /// @param reason Google's error code, with its subtype
  record ReauthenticationRequired(String reason) implements RefreshOutcome {}

  /// Google refused the refresh token permanently.
  ///
  /// @param reason Google's error code, with its subtype if there was one
  record GrantRevoked(String reason) implements RefreshOutcome {}
}
