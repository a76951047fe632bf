package archfixtures.dirty.kit.contract;

import archfixtures.dirty.domain.port.Colours;
import archfixtures.dirty.domain.port.Ports;
import archfixtures.dirty.domain.port.Shapes;
import archfixtures.dirty.domain.secret.AccessToken;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contracts of every kind. The holder is no contract, so it may not reveal a secret.
public final class Contracts {
  static String run(AccessToken token) {
    return token.reveal();
  }

  public interface ShapesContract {
    Shapes empty();
  }

  /// Mentions its port in a part.
  public interface ColoursContract extends ColoursPart {}

  public interface ColoursPart {
    Colours empty();
  }

  /// A class, which a test cannot implement together with others.
  abstract static class CodesContract {
    abstract Ports.Codes empty();
  }

  /// Mentions no port.
  interface DeclaresContract {}

  /// Has the wrong name.
  interface InheritsClauses {
    Ports.Inherits empty();
  }

  public interface ClausesPart {
    @Test
    default void inherited() {}
  }

  public interface Clauses extends ClausesPart {
    default String sample() {
      return "sample";
    }

    @Test
    default void plain() {}

    @ParameterizedTest
    @ValueSource(strings = "odd")
    default void with_parameters(String text) {}

    @RepeatedTest(2)
    default void repeated() {}
  }

  /// No test runs it.
  interface OrphanContract {
    @Test
    default void clause() {}
  }
}
