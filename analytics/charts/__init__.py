"""Draw results as Plotly figures: a result and a look in, one figure out; no arithmetic but where a mark stands."""
