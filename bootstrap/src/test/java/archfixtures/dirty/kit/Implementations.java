package archfixtures.dirty.kit;

import archfixtures.dirty.domain.port.Colours;
import archfixtures.dirty.domain.port.Shapes;

/// Implementations of ports, each with a name that says who constructs it.
public final class Implementations {
  abstract static class Found implements Shapes {
    @Override
    public String find() {
      return "";
    }
  }

  public static final class ByTest extends Found {}

  public static final class ByReferenceInTest extends Found {}

  public static final class BySuperclassOfTest extends Found {}

  public static final class ByMainCode extends Found {
    public static Shapes construct() {
      return new ByMainCode();
    }
  }

  public static final class ByTestOfNoContract extends Found {}

  public static final class ByTestOfAnotherContract implements Colours {
    @Override
    public String find() {
      return "";
    }
  }

  public static final class ByTestOfOneContractOfTwo extends Found implements Colours {}

  public static final class OnlyMentionedByTest extends Found {}

  /// Tests construct what it wraps.
  record ByNobody(Shapes inside) implements Shapes {
    @Override
    public String find() {
      return inside.find();
    }
  }
}
