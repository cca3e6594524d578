import './shared/fonts.css';
import './shared/tokens.css';
import './shared/base.css';
import { mount } from 'svelte';
import Display from './features/display/Display.svelte';
import { displayFeed } from './platform/display';

const target = document.getElementById('app');
if (target) mount(Display, { target, props: { feed: displayFeed } });
