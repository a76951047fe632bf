package hexmail.adapter.google;

import com.google.api.client.json.GenericJson;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A response of the UserInfo endpoint, in Google's form (`id`, `verified_email`) or OpenID's
/// (`sub`, `email_verified`: OpenID Connect Core, section 5.1).
///
/// @param answer untrusted
record UserInfo(GenericJson answer) {
  /// The person's id; some servers write it as a number.
  ///
  /// @throws IllegalArgumentException when it is not a valid id
  Optional<AccountId> id() {
    return Stream.of("id", "sub")
        .flatMap(name -> text(name).stream())
        .findFirst()
        .map(AccountId::new);
  }

  /// @throws IllegalArgumentException when it is not a valid address
  Optional<EmailAddress> email() {
    return text("email").map(EmailAddress::new);
  }

  /// What it says about whether the address is verified, under either name.
  Stream<Boolean> verifications() {
    return Stream.of("verified_email", "email_verified")
        .filter(answer::containsKey)
        .map(name -> isTrue(answer.get(name)));
  }

  /// Some servers write a truth value as text.
  static boolean isTrue(@Nullable Object value) {
    return "true".equals(String.valueOf(value));
  }

  private Optional<String> text(String name) {
    return switch (answer.get(name)) {
      case String text -> Optional.of(text).filter(value -> !value.isBlank());
      case BigDecimal number -> Optional.of(number.toPlainString());
      case null, default -> Optional.empty();
    };
  }
}
