/// A package where everything may be null.
package archfixtures.nullmarked.domain;
