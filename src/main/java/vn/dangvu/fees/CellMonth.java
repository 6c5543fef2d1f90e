package vn.dangvu.fees;

import vn.dangvu.organizations.OrganizationId;

import java.time.YearMonth;

/// A cell in a month.
public record CellMonth(OrganizationId cell, YearMonth month) {}
