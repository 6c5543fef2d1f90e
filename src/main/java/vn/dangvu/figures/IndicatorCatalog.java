package vn.dangvu.figures;

import java.util.List;

/// What a module lets be counted. A bean of the module that publishes the views.
public interface IndicatorCatalog {

    List<Indicator> indicators();
}
