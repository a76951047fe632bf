package hexmail.testkit.interception;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A call of a port.
///
/// @param method its name
/// @param arguments as text, in which secrets are redacted
public record Call(Class<?> port, String method, List<String> arguments) {
  public Call {
    arguments = List.copyOf(arguments);
  }

  static Call of(Class<?> port, String method, @Nullable Object @Nullable [] arguments) {
    return new Call(
        port,
        method,
        arguments == null ? List.of() : Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /// Whether it reaches a network or a store. An authorization URL is made without either.
  boolean isRemote() {
    return !method.equals("authorizationUrl");
  }

  /// Such as `CredentialStore.find(AccountId[value=108204268033311374519])`.
  @Override
  public String toString() {
    return arguments.stream()
        .collect(Collectors.joining(", ", port.getSimpleName() + "." + method + "(", ")"));
  }
}
