package archfixtures.corefailures.domain;

import archfixtures.vendor.Vendor;

/// Failures of a wrong family.
final class Extends {
  private Extends() {}

  static final class Checked extends Exception {}

  static final class OfVendor extends Vendor.Failure {}
}
