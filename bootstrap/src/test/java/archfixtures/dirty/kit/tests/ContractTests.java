package archfixtures.dirty.kit.tests;

import archfixtures.dirty.adapter.left.LeftAdapter;
import archfixtures.dirty.bootstrap.Wiring;
import archfixtures.dirty.domain.port.Shapes;
import archfixtures.dirty.kit.Implementations;
import archfixtures.dirty.kit.contract.Contracts.ShapesContract;
import java.util.function.Supplier;

/// Tests that construct implementations of ports, and one that uses the wiring.
final class ContractTests {
  static final class Direct implements ShapesContract {
    @Override
    public Shapes empty() {
      return new Implementations.ByTest();
    }
  }

  static final class ByReference implements ShapesContract {
    @Override
    public Shapes empty() {
      Supplier<Shapes> shapes = Implementations.ByReferenceInTest::new;
      return shapes.get();
    }
  }

  abstract static class Base implements ShapesContract {
    private final Shapes shapes = new Implementations.BySuperclassOfTest();

    @Override
    public Shapes empty() {
      return shapes;
    }
  }

  static final class BySuperclass extends Base {}

  static final class ByAdapter implements ShapesContract {
    @Override
    public Shapes empty() {
      return new LeftAdapter().shapes();
    }
  }

  static final class ByMainCode implements ShapesContract {
    @Override
    public Shapes empty() {
      Wiring.touch();
      return Implementations.ByMainCode.construct();
    }
  }

  static final class ByName implements ShapesContract {
    @Override
    public Shapes empty() {
      return Implementations.OnlyMentionedByTest.class::getName;
    }
  }

  static final class OfOneOfTwo implements ShapesContract {
    @Override
    public Shapes empty() {
      return new Implementations.ByTestOfOneContractOfTwo();
    }
  }

  static final class OfAnother implements ShapesContract {
    @Override
    public Shapes empty() {
      return new Implementations.ByTestOfAnotherContract()::find;
    }
  }

  static final class OfNone {
    String find() {
      return new Implementations.ByTestOfNoContract().find();
    }
  }

  /// A test double needs no contract.
  static final class Stub implements Shapes {
    @Override
    public String find() {
      return "";
    }
  }
}
