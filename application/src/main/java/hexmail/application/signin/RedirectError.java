package hexmail.application.signin;

/// What the error word of Google's redirect means (RFC 6749, section 4.1.2.1). Of the words in
/// Google's "User-facing error messages" most are shown by Google itself and never come back.
enum RedirectError {
  /// The person said no.
  DECLINED,
  /// A rule of the person's organisation, or of Google, keeps us out.
  BLOCKED,
  /// Our client is not accepted: the operator's affair.
  CLIENT_MISCONFIGURED,
  /// Anything else: another try may help.
  OTHER;

  static RedirectError of(String word) {
    return switch (word) {
      case "access_denied" -> DECLINED;
      case "admin_policy_enforced", "org_internal", "disallowed_useragent", "access_blocked" ->
          BLOCKED;
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
