package hexmail.emulator.grants;

import org.jdbi.v3.core.Handle;

/// The policies of refresh tokens, kept in the data folder, and the number of uses of replaced
/// tokens. Safe for use by many threads.
public final class TokenPolicies {
  private static final String ROTATING = "rotating";
  private static final String TESTING = "testing";
  private static final String REUSES = "reuses";

  private final GrantDatabase database;
  private volatile boolean rotating;
  private volatile boolean testing;

  TokenPolicies(GrantDatabase database) {
    this.database = database;
    this.rotating = number(ROTATING) == 1;
    this.testing = number(TESTING) == 1;
  }

  /// Whether each refresh replaces the refresh token: the response contains a new one, and the old
  /// one ends. Google does not do that.
  public boolean rotating() {
    return rotating;
  }

  public void rotate(boolean now) {
    set(ROTATING, now ? 1 : 0);
    rotating = now;
  }

  /// Whether the client has the status "Testing": refresh tokens end seven days after the consent,
  /// unless they have only sign-in scopes.
  public boolean testing() {
    return testing;
  }

  public void test(boolean now) {
    set(TESTING, now ? 1 : 0);
    testing = now;
  }

  /// How often a replaced refresh token was used since the data folder was created or the count was
  /// reset.
  public int reuses() {
    return number(REUSES);
  }

  public void resetReuses() {
    set(REUSES, 0);
  }

  static void countReuse(Handle handle) {
    handle.execute(
        """
        INSERT INTO policy VALUES ('reuses', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1
        """);
  }

  private int number(String name) {
    return database.read(handle ->
        handle
            .createQuery("SELECT value FROM policy WHERE name = :name")
            .bind("name", name)
            .mapTo(int.class)
            .findOne()
            .orElse(0));
  }

  private void set(String name, int value) {
    database.change(
        handle -> handle.execute("INSERT OR REPLACE INTO policy VALUES (?, ?)", name, value));
  }
}
