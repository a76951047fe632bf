package hexmail.emulator.oauth;

import hexmail.emulator.gmail.Authenticator;
import hexmail.emulator.gmail.GmailError;
import hexmail.emulator.grants.AccountDirectory;
import hexmail.emulator.grants.GoogleScopes;
import hexmail.emulator.grants.Grant;
import hexmail.emulator.grants.TokenStore;
import org.jspecify.annotations.Nullable;

/// Reads the bearer token of a request to one of Google's APIs.
final class BearerAuthenticator implements Authenticator {
  private static final String BEARER = "Bearer ";

  private final TokenStore tokens;
  private final AccountDirectory directory;

  BearerAuthenticator(TokenStore tokens, AccountDirectory directory) {
    this.tokens = tokens;
    this.directory = directory;
  }

  @Override
  public String mailbox(@Nullable String authorization) {
    Grant grant = grant(authorization);
    if (!GoogleScopes.readMail(grant.scopes())) {
      throw GmailError.scopesInsufficient();
    }
    return directory.mailbox(grant.account());
  }

  /// The grant of the access token in the header `Authorization`. Throws a `GmailError` of status
  /// 401.
  Grant grant(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw GmailError.credentialsMissing();
    }
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw GmailError.credentialsInvalid();
    }
    return tokens
        .access(header.substring(BEARER.length()).strip())
        .orElseThrow(GmailError::credentialsInvalid);
  }
}
