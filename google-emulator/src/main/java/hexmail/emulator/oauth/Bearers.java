package hexmail.emulator.oauth;

import hexmail.emulator.gmail.Callers;
import hexmail.emulator.gmail.GmailError;
import hexmail.emulator.grants.Directory;
import hexmail.emulator.grants.Grant;
import hexmail.emulator.grants.Scopes;
import hexmail.emulator.grants.Tokens;
import org.jspecify.annotations.Nullable;

/// Reads the bearer token of a request to one of Google's APIs.
final class Bearers implements Callers {
  private static final String BEARER = "Bearer ";

  private final Tokens tokens;
  private final Directory directory;

  Bearers(Tokens tokens, Directory directory) {
    this.tokens = tokens;
    this.directory = directory;
  }

  @Override
  public String mailbox(@Nullable String authorization) {
    Grant grant = grant(authorization);
    if (!Scopes.readMail(grant.scopes())) {
      throw GmailError.scopesInsufficient();
    }
    return directory.mailbox(grant.account());
  }

  /// What the token in the header `Authorization` allows. Throws `GmailError` of status 401.
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
