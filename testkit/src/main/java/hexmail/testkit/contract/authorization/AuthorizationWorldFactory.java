package hexmail.testkit.contract.authorization;

/// Creates the environments of the clauses.
public interface AuthorizationWorldFactory {
  /// A new environment for one test.
  AuthorizationWorld world();
}
