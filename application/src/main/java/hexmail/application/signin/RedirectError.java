package hexmail.application.signin;

/// The meaning of the error code in Google's redirect (RFC 6749, section 4.1.2.1). Google shows
/// most codes of its "User-facing error messages" itself, and they never come back.
enum RedirectError {
  /// The person declined.
  DECLINED,
  /// A policy of the person's organisation, or of Google, blocks Hexmail.
  BLOCKED,
  /// Only accounts of the organisation that owns our client are admitted.
  ORGANISATION_ONLY,
  /// The browser is the built-in view of another app.
  EMBEDDED_BROWSER,
  /// Google does not accept our client: the operator has to fix it.
  CLIENT_MISCONFIGURED,
  /// Anything else: another attempt may succeed.
  OTHER;

  /// Whether a rule keeps this person or this browser out. The token endpoint reports such a rule
  /// too.
  boolean isPolicy() {
    return this == BLOCKED || this == ORGANISATION_ONLY || this == EMBEDDED_BROWSER;
  }

  static RedirectError of(String word) {
    return switch (word) {
      case "access_denied" -> DECLINED;
      case "admin_policy_enforced", "access_blocked" -> BLOCKED;
      case "org_internal" -> ORGANISATION_ONLY;
      case "disallowed_useragent" -> EMBEDDED_BROWSER;
      case "invalid_client",
          "deleted_client",
          "disabled_client",
          "unauthorized_client",
          "redirect_uri_mismatch",
          "invalid_scope" ->
          CLIENT_MISCONFIGURED;
      default -> OTHER;
    };
  }
}
