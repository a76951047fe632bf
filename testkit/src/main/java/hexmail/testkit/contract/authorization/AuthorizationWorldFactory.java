package hexmail.testkit.contract.authorization;

/// Where the clauses take place.
public interface AuthorizationWorldFactory {
  /// A world of its own for one test.
  AuthorizationWorld world();
}
