package archfixtures.plainvalues.domain;

import java.util.List;

/// Numbers that cannot be compared.
record Counts(double component, List<Double> generic) {
  static final float FIELD = 1;

  Float result() {
    return FIELD;
  }

  void parameter(double[] many) {}
}
